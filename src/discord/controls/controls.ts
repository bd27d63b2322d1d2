import type { ButtonInteraction, StringSelectMenuInteraction } from 'discord.js';
import type { Answer } from '../../answer/answer.js';
import { tellOf } from '../../answer/articleAnswer.js';
import type { Library } from '../../knowledge/library.js';
import { phrase } from '../../phrases/phrases.js';
import { amongOthers, respond } from '../../request/respond.js';
import { sureLine } from '../../request/server/erase.js';
import { wantedIn } from '../../request/wanted.js';
import type { Outcome } from '../client/outcomes.js';
import { acknowledge, deliver, longPatience, patience } from '../interactions/delivery.js';
import { rowOf } from '../screen/components.js';
import { toCustomId } from '../screen/customId.js';
import { body, reply, type Screen } from '../screen/message.js';
import { noteScreen, type Screens } from '../screen/screen.js';
import type { Desks } from '../server/desks.js';
import { Editions, wantedOf } from '../server/editions.js';
import type { Pace } from '../server/memory.js';
import type { Places } from '../server/places.js';
import type { Rights } from '../server/rights.js';
import { articlesId, type Control, readControlId, toControlId } from './ids.js';
import { controlButton } from './rows.js';

type Component = ButtonInteraction | StringSelectMenuInteraction;

/** What a line has come to. */
interface Done {
  readonly answer: Answer;
  readonly library: Library;
}

/** Does what buttons and menus beside answers ask for, for those who may: their rights are looked at when they press. */
export class Controls {
  constructor(
    private readonly desks: Desks,
    private readonly screens: Screens,
    private readonly places: Places,
    private readonly rights: Rights,
    private readonly pace: Pace,
  ) {}

  /** Answers a press of a button, or a choice of a menu, on a message of any age. */
  press(interaction: Component, since: number): Promise<Outcome> {
    return interaction.isButton() ? this.#pressed(interaction, since) : this.#chosen(interaction, since);
  }

  async #pressed(interaction: ButtonInteraction, since: number): Promise<Outcome> {
    const control = readControlId(interaction.customId);
    const isOwn = control !== null && (control.does === 'use' || control.owner === interaction.user.id);
    const outcome = isOwn ? await this.#act(interaction, control, since + patience) : 'forged';
    if (outcome === 'stale' || outcome === 'forged') await this.#tellStale(interaction, since);
    return { command: `button ${control?.does ?? ''}`.trimEnd(), outcome, question: '' };
  }

  /** Tells about an article that is chosen in the list, to whoever chooses alone. */
  async #chosen(interaction: StringSelectMenuInteraction, since: number): Promise<Outcome> {
    const isList = interaction.customId === articlesId;
    const screen = isList ? await this.#about(interaction, interaction.values[0] ?? '') : null;
    if (screen) await deliver(() => interaction.reply(reply(screen, true)), since + patience);
    else await this.#tellStale(interaction, since);
    return { command: 'menu articles', outcome: screen ? 'shown' : 'stale', question: '' };
  }

  async #act(interaction: ButtonInteraction, control: Control, until: number): Promise<string> {
    switch (control.does) {
      case 'keep': {
        const note = noteScreen(phrase('nothingErased'), interaction.locale);
        await acknowledge(interaction, 'replied', () => interaction.update(body(note)), until);
        return 'kept';
      }
      case 'erase': {
        await acknowledge(interaction, 'deferred', () => interaction.deferUpdate(), until);
        const done = await this.#run(interaction, sureLine(control.what));
        await this.#replace(interaction, done);
        return done.answer.status;
      }
      case 'use':
        return this.#use(interaction, control.edition, until);
    }
  }

  /** Has an article answer first here, and tells everybody so, as the command does. */
  async #use(interaction: ButtonInteraction, edition: string, until: number): Promise<string> {
    const { library } = await this.desks.of(interaction.guildId, wantedOf(edition));
    const slug = new Editions(library).find(edition)?.article.slug;
    if (slug === undefined) return 'stale';
    await acknowledge(interaction, 'deferred', () => interaction.deferUpdate(), until);
    const done = await this.#run(interaction, `/article use article:${slug}`);
    await this.#replace(interaction, done);
    const { channelId, user } = interaction;
    if (done.answer.status === 'answered' && this.pace.take(user.id, channelId) === null) {
      const [screen] = await this.#screens(interaction, done, false);
      if (screen) await deliver(() => interaction.followUp(body(screen)), Date.now() + longPatience);
    }
    return done.answer.status;
  }

  /** What is known of an article, with buttons for more of it; null where there is none of that name. */
  async #about(interaction: StringSelectMenuInteraction, slug: string): Promise<Screen | null> {
    const desk = await this.desks.of(interaction.guildId, { slugs: [slug] });
    const knowledge = desk.library.get(slug);
    if (!knowledge) return null;
    const { locale, user } = interaction;
    const done = { answer: amongOthers(tellOf(knowledge, 'about'), desk), library: desk.library };
    const [screen] = await this.#screens(interaction, done, true);
    const edition = new Editions(desk.library).markOf(knowledge);
    if (!screen || edition === null) return screen ?? null;
    const summary = toCustomId({ does: 'page', edition, owner: user.id, page: 0, code: '/summary' });
    const place = await this.places.of(interaction);
    const buttons = [
      ...(summary === null ? [] : [controlButton(summary, 'buttonSummary', locale)]),
      ...(this.rights.of(interaction, place).maySet
        ? [controlButton(toControlId({ does: 'use', edition }), 'buttonUse', locale)]
        : []),
    ];
    return [...screen, ...rowOf(buttons)];
  }

  /** Does what a line says, as whoever presses may by now. */
  async #run(interaction: ButtonInteraction, line: string): Promise<Done> {
    const place = await this.places.of(interaction);
    const desk = await this.desks.of(place?.server ?? null, wantedIn(line, this.places.settingsAt(place)));
    const { library } = desk;
    const answer = await respond(desk, line, {
      ...this.places.circumstances(place, library),
      ...this.rights.of(interaction, place),
      locale: interaction.locale,
    });
    const applied = await this.places.apply(place, answer);
    if (place?.server && 'change' in applied && applied.change) this.desks.forget(place.server);
    return { answer: applied, library };
  }

  async #screens(
    { locale, user }: Component,
    { answer, library }: Done,
    isPrivate: boolean,
  ): Promise<readonly Screen[]> {
    const audience = { owner: user.id, isPrivate, locale, isVoter: false, library };
    return (await this.screens.pages(answer, audience)).screens;
  }

  /** Shows what was done in place of the message that asked. */
  async #replace(interaction: ButtonInteraction, done: Done): Promise<void> {
    const [screen] = await this.#screens(interaction, done, true);
    if (screen) await deliver(() => interaction.editReply(body(screen)), Date.now() + longPatience);
  }

  async #tellStale(interaction: Component, since: number): Promise<void> {
    const note = noteScreen(phrase('stale'), interaction.locale);
    await deliver(() => interaction.reply(reply(note, true)), since + patience);
  }
}
