import {
  type ButtonInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
  type StringSelectMenuInteraction,
} from 'discord.js';
import type { Answer } from '../../answer/answer.js';
import { Passage } from '../../article/article.js';
import type { Library } from '../../knowledge/library.js';
import { phrase } from '../../phrases/phrases.js';
import type { Outcome } from '../client/outcomes.js';
import { answerOf } from '../screen/answerCode.js';
import { askedAfter } from '../screen/asked.js';
import { CardReplies } from '../screen/card.js';
import { contextScreen } from '../screen/context.js';
import { contextsId, type Press, readCustomId } from '../screen/customId.js';
import { isLinesId } from '../screen/lineMenu.js';
import { body, reply, type Screen } from '../screen/message.js';
import { noteScreen, type Screens, sharedScreen } from '../screen/screen.js';
import type { Desks } from '../server/desks.js';
import { Editions, wantedOf } from '../server/editions.js';
import type { Pace } from '../server/memory.js';
import type { Places } from '../server/places.js';
import { acknowledge, deliver, patience, retract } from './delivery.js';
import { pressQuiz } from './quizPress.js';
import { Sharing, shownBy, wasShared, withoutShare } from './sharing.js';
import type { Stale } from './stale.js';
import { Votes } from './votes.js';

type Pressed = ButtonInteraction | StringSelectMenuInteraction;

/** Answers presses of buttons, on messages of any age. */
export class Buttons {
  readonly #votes: Votes;
  readonly #cards: CardReplies;
  readonly #sharing: Sharing;

  constructor(
    private readonly desks: Desks,
    private readonly screens: Screens,
    private readonly places: Places,
    private readonly stale: Stale,
    pace: Pace,
  ) {
    this.#cards = new CardReplies(pace);
    this.#sharing = new Sharing(pace);
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

  /** Answers a choice of a menu of passages, or of lines: each choice is what a button would ask for. */
  async choose(interaction: StringSelectMenuInteraction, since: number): Promise<Outcome> {
    const until = since + patience;
    const press = readCustomId(interaction.values[0] ?? '');
    const outcome = await this.#choice(interaction, press, until);
    if (outcome === 'stale' || outcome === 'forged')
      await this.#tell(interaction, noteScreen(phrase('stale'), interaction.locale), until);
    return { command: `menu ${press?.does ?? ''}`.trimEnd(), outcome, question: '' };
  }

  /** Whether a custom id is that of a form which a button brings up. */
  isForm(id: string): boolean {
    return readCustomId(id)?.does === 'wrong';
  }

  /** Takes the form that asks why an answer is wrong. */
  async submit(interaction: ModalSubmitInteraction, since: number): Promise<Outcome> {
    const until = since + patience;
    const press = readCustomId(interaction.customId);
    const { library } = await this.desks.of(interaction.guildId, press?.does === 'wrong' ? press : {});
    const outcome =
      press?.does === 'wrong'
        ? await this.#votes.submit(interaction, press, new Editions(library), until)
        : 'forged';
    if (outcome === 'stale' || outcome === 'forged')
      await this.#tell(interaction, noteScreen(phrase('stale'), interaction.locale), until);
    return { command: 'form wrong', outcome, question: '' };
  }

  async #choice(
    interaction: StringSelectMenuInteraction,
    press: Press | null,
    until: number,
  ): Promise<string> {
    if (interaction.customId === contextsId && press?.does === 'context')
      return this.#show(interaction, press, until);
    if (!isLinesId(interaction.customId) || press?.does !== 'instead') return 'forged';
    const desk = await this.desks.of(interaction.guildId, wantedOf(press.edition));
    const knowledge = new Editions(desk.library).find(press.edition);
    if (!knowledge) return this.stale.tell(interaction, press.edition, desk.library, until);
    const answer = await answerOf(desk, knowledge, press.code);
    return answer ? this.#turn(interaction, answer, press, desk.library, until) : 'forged';
  }

  /** Shows a passage in its paragraph, to whoever asks alone. */
  async #show(
    interaction: Pressed,
    { edition, end, start }: Extract<Press, { does: 'context' }>,
    until: number,
  ): Promise<string> {
    const { library } = await this.desks.of(interaction.guildId, wantedOf(edition));
    const knowledge = new Editions(library).find(edition);
    if (!knowledge) return this.stale.tell(interaction, edition, library, until);
    if (end <= start || end > knowledge.article.text.length) return 'forged';
    const passage = new Passage(knowledge.article, start, end);
    await this.#tell(interaction, contextScreen(knowledge, passage), until);
    return 'shown';
  }

  async #act(interaction: ButtonInteraction, press: Press, until: number): Promise<string> {
    if (press.does === 'remove') return this.#remove(interaction, press.owner, until);
    if (press.does === 'context') return this.#show(interaction, press, until);
    if (press.does === 'again') return this.stale.askAgain(interaction, press, until);
    const wanted = 'story' in press ? press : wantedOf(press.edition);
    const desk = await this.desks.of(interaction.guildId, wanted);
    const { library } = desk;
    const editions = new Editions(library);
    if ('story' in press) return this.#votes.take(interaction, press, editions, until);
    const knowledge = editions.find(press.edition);
    if (!knowledge) return this.stale.tell(interaction, press.edition, library, until);
    if (press.does === 'quiz') return pressQuiz(interaction, press, knowledge, desk, until);
    if (press.does === 'card') return this.#cards.answer(interaction, press, knowledge, until);
    if (press.does === 'share' && press.code === '') return this.#shareAsShown(interaction, until);
    const answer = await answerOf(desk, knowledge, press.code);
    if (!answer) return 'forged';
    if (press.does === 'share') return this.#share(interaction, answer, press.page, library, until);
    return this.#turn(interaction, answer, press, library, until);
  }

  /** Shows a page in place of the one before; to anybody but the owner in a message of their own. */
  async #turn(
    interaction: Pressed,
    answer: Answer,
    press: Extract<Press, { owner: string; code: string }>,
    library: Library,
    until: number,
  ): Promise<string> {
    const isPage = press.does === 'page';
    const isOwn = interaction.user.id === press.owner;
    const isPrivate = !isOwn || interaction.message.flags.has(MessageFlags.Ephemeral);
    const place = await this.places.of(interaction);
    const { screens } = await this.screens.pages(answer, {
      asked: askedAfter(interaction),
      owner: interaction.user.id,
      isPrivate,
      locale: isPrivate ? interaction.locale : this.places.languageAt(place, interaction.locale),
      isVoter: Boolean(place?.server),
      library,
    });
    const whole = screens[isPage ? press.page : 0];
    if (!whole) return 'forged';
    // Another page of what was shared can be read where it was shared.
    const isOfShared = isPage && isOwn && isPrivate && wasShared(shownBy(interaction));
    const screen = isOfShared ? withoutShare(whole) : whole;
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
    const owner = interaction.user.id;
    const locale = this.places.languageAt(await this.places.of(interaction), interaction.locale);
    const isVoter = interaction.inGuild();
    const asked = askedAfter(interaction);
    const audience = { owner, isPrivate: false, locale, isVoter, library, asked };
    const { screens } = await this.screens.pages(answer, audience);
    const screen = screens[page];
    if (!screen) return 'forged';
    return this.#sharing.share(interaction, screen, until);
  }

  /** Posts a private answer that has no code: as the message that holds it has it. */
  async #shareAsShown(interaction: ButtonInteraction, until: number): Promise<string> {
    const screen = sharedScreen(shownBy(interaction), interaction.user.id, interaction.locale);
    return screen ? this.#sharing.share(interaction, screen, until) : 'forged';
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

  async #tell(interaction: Pressed | ModalSubmitInteraction, screen: Screen, until: number): Promise<void> {
    await deliver(() => interaction.reply(reply(screen, true)), until);
  }
}
