import type { ButtonInteraction, StringSelectMenuInteraction } from 'discord.js';
import { tellOf } from '../../answer/aboutArticle.js';
import type { Answer } from '../../answer/answer.js';
import type { Library } from '../../knowledge/library.js';
import { phrase } from '../../phrases/phrases.js';
import { articlesNeededFor } from '../../request/neededArticles.js';
import { noteOtherArticles, respond } from '../../request/respond.js';
import { sureLine } from '../../request/server/erase.js';
import type { Outcome } from '../client/interactionLog.js';
import { acknowledge, deliver, longPatience, patience } from '../interactions/delivery.js';
import type { RateLimiter } from '../scheduling/rateLimiter.js';
import { rowOf } from '../screen/components.js';
import { toCustomId } from '../screen/customIds/buttonAction.js';
import { body, reply, type Screen } from '../screen/message.js';
import { noteScreen, type Screens } from '../screen/screen.js';
import { ArticleVersions, articleQueryOf } from '../server/articleVersions.js';
import type { Desks } from '../server/desks.js';
import type { Places } from '../server/places.js';
import type { Rights } from '../server/rights.js';
import { articlesId, type Control, readControlId, toControlId } from './controlIds.js';
import { controlButton } from './rows.js';

type Component = ButtonInteraction | StringSelectMenuInteraction;

/** The result of running a command line. */
interface Done {
  readonly answer: Answer;
  readonly library: Library;
}

/** Runs the buttons and menus beside answers that change something. Permissions are checked at the click. */
export class Controls {
  constructor(
    private readonly desks: Desks,
    private readonly screens: Screens,
    private readonly places: Places,
    private readonly rights: Rights,
    private readonly rateLimiter: RateLimiter,
  ) {}

  /** Handles a button or a menu choice, on a message of any age. */
  press(interaction: Component, receivedAt: number): Promise<Outcome> {
    return interaction.isButton()
      ? this.#pressed(interaction, receivedAt)
      : this.#chosen(interaction, receivedAt);
  }

  async #pressed(interaction: ButtonInteraction, receivedAt: number): Promise<Outcome> {
    const control = readControlId(interaction.customId);
    const isOwn = control !== null && (control.does === 'use' || control.owner === interaction.user.id);
    const outcome = isOwn ? await this.#act(interaction, control, receivedAt + patience) : 'forged';
    if (outcome === 'stale' || outcome === 'forged') await this.#tellStale(interaction, receivedAt);
    return { command: `button ${control?.does ?? ''}`.trimEnd(), outcome, question: '' };
  }

  /** Describes the article that was chosen in the list, to that user alone. */
  async #chosen(interaction: StringSelectMenuInteraction, receivedAt: number): Promise<Outcome> {
    const isList = interaction.customId === articlesId;
    const screen = isList ? await this.#about(interaction, interaction.values[0] ?? '') : null;
    if (screen) await deliver(() => interaction.reply(reply(screen, true)), receivedAt + patience);
    else await this.#tellStale(interaction, receivedAt);
    return { command: 'menu articles', outcome: screen ? 'shown' : 'stale', question: '' };
  }

  async #act(interaction: ButtonInteraction, control: Control, deadline: number): Promise<string> {
    switch (control.does) {
      case 'keep': {
        const note = noteScreen(phrase('nothingErased'), interaction.locale);
        await acknowledge(interaction, 'replied', () => interaction.update(body(note)), deadline);
        return 'kept';
      }
      case 'erase': {
        await acknowledge(interaction, 'deferred', () => interaction.deferUpdate(), deadline);
        const done = await this.#run(interaction, sureLine(control.what));
        await this.#replace(interaction, done);
        return done.answer.status;
      }
      case 'use':
        return this.#use(interaction, control.version, deadline);
    }
  }

  /** Makes an article the first to answer here and announces it, as the command does. */
  async #use(interaction: ButtonInteraction, version: string, deadline: number): Promise<string> {
    const { library } = await this.desks.of(interaction.guildId, articleQueryOf(version));
    const slug = new ArticleVersions(library).find(version)?.article.slug;
    if (slug === undefined) return 'stale';
    await acknowledge(interaction, 'deferred', () => interaction.deferUpdate(), deadline);
    const done = await this.#run(interaction, `/article use article:${slug}`);
    await this.#replace(interaction, done);
    const { channelId, user } = interaction;
    if (done.answer.status === 'answered' && this.rateLimiter.take(user.id, channelId) === null) {
      const [screen] = await this.#screens(interaction, done, false);
      if (screen) await deliver(() => interaction.followUp(body(screen)), Date.now() + longPatience);
    }
    return done.answer.status;
  }

  /** Describes an article, with buttons for more; null where there is no article of that slug. */
  async #about(interaction: StringSelectMenuInteraction, slug: string): Promise<Screen | null> {
    const desk = await this.desks.of(interaction.guildId, { slugs: [slug] });
    const knowledge = desk.library.get(slug);
    if (!knowledge) return null;
    const { locale, user } = interaction;
    const done = { answer: noteOtherArticles(tellOf(knowledge, 'about'), desk), library: desk.library };
    const [screen] = await this.#screens(interaction, done, true);
    const version = new ArticleVersions(desk.library).fingerprintOf(knowledge);
    if (!screen || version === null) return screen ?? null;
    const summary = toCustomId({ does: 'page', version, owner: user.id, page: 0, code: '/summary' });
    const place = await this.places.of(interaction);
    const buttons = [
      ...(summary === null ? [] : [controlButton(summary, 'buttonSummary', locale)]),
      ...(this.rights.of(interaction, place).maySet
        ? [controlButton(toControlId({ does: 'use', version }), 'buttonUse', locale)]
        : []),
    ];
    return [...screen, ...rowOf(buttons)];
  }

  /** Runs a command line with the user's present permissions. */
  async #run(interaction: ButtonInteraction, line: string): Promise<Done> {
    const place = await this.places.of(interaction);
    const desk = await this.desks.of(
      place?.server ?? null,
      articlesNeededFor(line, this.places.settingsAt(place)),
    );
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

  /** Replaces the confirmation message by the result. */
  async #replace(interaction: ButtonInteraction, done: Done): Promise<void> {
    const [screen] = await this.#screens(interaction, done, true);
    if (screen) await deliver(() => interaction.editReply(body(screen)), Date.now() + longPatience);
  }

  async #tellStale(interaction: Component, receivedAt: number): Promise<void> {
    const note = noteScreen(phrase('stale'), interaction.locale);
    await deliver(() => interaction.reply(reply(note, true)), receivedAt + patience);
  }
}
