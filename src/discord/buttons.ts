import {
  type ButtonInteraction,
  MessageFlags,
  PermissionFlagsBits,
  type StringSelectMenuInteraction,
} from 'discord.js';
import type { Answer } from '../answer/answer.js';
import { phrase } from '../answer/wording.js';
import { Passage } from '../knowledge/article.js';
import type { Library } from '../knowledge/library.js';
import { answerOf } from './answerCode.js';
import { CardReplies } from './card.js';
import { contextScreen } from './context.js';
import { contextsId, type Press, readCustomId } from './customId.js';
import { acknowledge, deliver, patience, retract } from './delivery.js';
import type { Desks } from './desks.js';
import { Editions } from './editions.js';
import { body, reply } from './message.js';
import type { Places } from './places.js';
import { noteScreen, type Screen, type Screens, sharedScreen } from './screen.js';
import type { Outcome } from './slash.js';
import { Votes } from './votes.js';

/** Answers presses of buttons, on messages of any age. */
export class Buttons {
  readonly #votes: Votes;
  readonly #cards = new CardReplies();

  constructor(
    private readonly desks: Desks,
    private readonly screens: Screens,
    private readonly places: Places,
  ) {
    this.#votes = new Votes(places);
  }

  async answer(interaction: ButtonInteraction, since: number): Promise<Outcome> {
    const until = since + patience;
    const press = readCustomId(interaction.customId);
    const outcome = press === null ? 'forged' : await this.#act(interaction, press, until);
    if (outcome === 'stale' || outcome === 'forged') {
      await this.#tell(interaction, noteScreen(phrase('stale'), interaction.locale), until);
    }
    return { command: `button ${press?.does ?? ''}`.trimEnd(), outcome, question: '' };
  }

  /** Answers a choice of the menu of passages: each choice is what a button of that passage would ask for. */
  async choose(interaction: StringSelectMenuInteraction, since: number): Promise<Outcome> {
    const until = since + patience;
    const press = interaction.customId === contextsId ? readCustomId(interaction.values[0] ?? '') : null;
    const isContext = press?.does === 'context';
    const outcome = isContext ? await this.#show(interaction, press, until) : 'forged';
    if (outcome !== 'shown')
      await this.#tell(interaction, noteScreen(phrase('stale'), interaction.locale), until);
    return { command: 'menu context', outcome, question: '' };
  }

  /** Shows a passage in its paragraph, to whoever asks alone. */
  async #show(
    interaction: ButtonInteraction | StringSelectMenuInteraction,
    { edition, end, start }: Extract<Press, { does: 'context' }>,
    until: number,
  ): Promise<string> {
    const { library } = await this.desks.of(interaction.guildId);
    const knowledge = new Editions(library).find(edition);
    if (!knowledge) return 'stale';
    if (end <= start || end > knowledge.article.text.length) return 'forged';
    const passage = new Passage(knowledge.article, start, end);
    await this.#tell(interaction, contextScreen(knowledge, passage), until);
    return 'shown';
  }

  async #act(interaction: ButtonInteraction, press: Press, until: number): Promise<string> {
    if (press.does === 'remove') return this.#remove(interaction, press.owner, until);
    if (press.does === 'context') return this.#show(interaction, press, until);
    const desk = await this.desks.of(interaction.guildId);
    const { library } = desk;
    const editions = new Editions(library);
    if ('story' in press) return this.#votes.take(interaction, press, editions, until);
    const knowledge = editions.find(press.edition);
    if (!knowledge) return 'stale';
    if (press.does === 'card') return this.#cards.answer(interaction, press, knowledge, until);
    if (press.does === 'share' && press.code === '') return this.#shareAsShown(interaction, until);
    const answer = await answerOf(desk, knowledge, press.code);
    if (!answer) return 'forged';
    if (press.does === 'share') return this.#share(interaction, answer, press.page, library, until);
    const page = press.does === 'page' ? press.page : 0;
    return this.#turn(interaction, answer, { page, owner: press.owner, library }, until);
  }

  /** Shows a page in place of the one before; to anybody but the owner in a message of their own. */
  async #turn(
    interaction: ButtonInteraction,
    answer: Answer,
    { library, owner, page }: { readonly page: number; readonly owner: string; readonly library: Library },
    until: number,
  ): Promise<string> {
    const isOwn = interaction.user.id === owner;
    const isPrivate = !isOwn || interaction.message.flags.has(MessageFlags.Ephemeral);
    const { screens } = await this.screens.pages(answer, {
      owner: interaction.user.id,
      isPrivate,
      locale: interaction.locale,
      isVoter: Boolean((await this.places.of(interaction))?.server),
      library,
    });
    const screen = screens[page];
    if (!screen) return 'forged';
    if (isOwn) await acknowledge(interaction, 'replied', () => interaction.update(body(screen)), until);
    else await this.#tell(interaction, screen, until);
    return isOwn ? 'turned' : 'copied';
  }

  /** Posts a private answer for everybody. */
  async #share(
    interaction: ButtonInteraction,
    answer: Answer,
    page: number,
    library: Library,
    until: number,
  ): Promise<string> {
    const { locale, user } = interaction;
    const audience = { owner: user.id, isPrivate: false, locale, isVoter: interaction.inGuild(), library };
    const { screens } = await this.screens.pages(answer, audience);
    const screen = screens[page];
    if (!screen) return 'forged';
    await deliver(() => interaction.reply(body(screen)), until);
    return 'shared';
  }

  /** Posts a private answer that has no code: as the message that holds it has it. */
  async #shareAsShown(interaction: ButtonInteraction, until: number): Promise<string> {
    const shown = interaction.message.components.map((component) => component.toJSON());
    const screen = sharedScreen(shown, interaction.user.id, interaction.locale);
    if (!screen) return 'forged';
    await deliver(() => interaction.reply(body(screen)), until);
    return 'shared';
  }

  /** Removes an answer for whoever asked, and for moderators. */
  async #remove(interaction: ButtonInteraction, named: string, until: number): Promise<string> {
    const owner = interaction.message.interactionMetadata?.user.id ?? named;
    const isModerator = interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false;
    if (interaction.user.id !== owner && !isModerator) {
      await this.#tell(interaction, noteScreen(phrase('notYours'), interaction.locale), until);
      return 'refused';
    }
    await acknowledge(interaction, 'deferred', () => interaction.deferUpdate(), until);
    await retract(interaction);
    return 'removed';
  }

  async #tell(
    interaction: ButtonInteraction | StringSelectMenuInteraction,
    screen: Screen,
    until: number,
  ): Promise<void> {
    await deliver(() => interaction.reply(reply(screen, true)), until);
  }
}
