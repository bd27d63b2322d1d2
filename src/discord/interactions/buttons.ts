import {
  type ButtonInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
  type StringSelectMenuInteraction,
} from 'discord.js';
import type { Answer } from '../../answer/answer.js';
import type { Library } from '../../knowledge/library.js';
import { phrase } from '../../phrases/phrases.js';
import type { Outcome } from '../client/interactionLog.js';
import type { RateLimiter } from '../scheduling/rateLimiter.js';
import { CardReplies } from '../screen/cardReplies.js';
import { contextScreen } from '../screen/contextScreen.js';
import { answerOf } from '../screen/customIds/answerCode.js';
import { type ButtonAction, contextsId, readCustomId } from '../screen/customIds/buttonAction.js';
import { isLinesId } from '../screen/lineMenu.js';
import { body, reply, type Screen } from '../screen/message.js';
import { questionLineAfter } from '../screen/questionLine.js';
import { noteScreen, type Screens, sharedScreen } from '../screen/screen.js';
import { ArticleVersions, articleQueryOf } from '../server/articleVersions.js';
import type { Desks } from '../server/desks.js';
import type { Places } from '../server/places.js';
import { acknowledge, deliver, patience, retract } from './delivery.js';
import type { OutdatedAnswers } from './outdatedAnswers.js';
import { playQuizRound } from './quizButtons.js';
import { Sharing, shownBy, wasShared, withoutShare } from './sharing.js';
import { Votes } from './votes.js';

type Pressed = ButtonInteraction | StringSelectMenuInteraction;

/** Handles button clicks, on messages of any age. */
export class Buttons {
  readonly #votes: Votes;
  readonly #cards: CardReplies;
  readonly #sharing: Sharing;

  constructor(
    private readonly desks: Desks,
    private readonly screens: Screens,
    private readonly places: Places,
    private readonly outdated: OutdatedAnswers,
    rateLimiter: RateLimiter,
  ) {
    this.#cards = new CardReplies(rateLimiter);
    this.#sharing = new Sharing(rateLimiter);
    this.#votes = new Votes(places);
  }

  async answer(interaction: ButtonInteraction, receivedAt: number): Promise<Outcome> {
    const deadline = receivedAt + patience;
    const press = readCustomId(interaction.customId);
    const outcome = press === null ? 'forged' : await this.#act(interaction, press, deadline);
    if (outcome === 'stale' || outcome === 'forged') {
      await this.#tell(interaction, noteScreen(phrase('stale'), interaction.locale), deadline);
    }
    return { command: `button ${press?.does ?? ''}`.trimEnd(), outcome, question: '' };
  }

  /** Handles a choice in a menu of passages or suggestions. Each choice's value is the custom id of a button. */
  async choose(interaction: StringSelectMenuInteraction, receivedAt: number): Promise<Outcome> {
    const deadline = receivedAt + patience;
    const press = readCustomId(interaction.values[0] ?? '');
    const outcome = await this.#choice(interaction, press, deadline);
    if (outcome === 'stale' || outcome === 'forged')
      await this.#tell(interaction, noteScreen(phrase('stale'), interaction.locale), deadline);
    return { command: `menu ${press?.does ?? ''}`.trimEnd(), outcome, question: '' };
  }

  /** Whether a custom id belongs to a form that a button opens. */
  isForm(id: string): boolean {
    return readCustomId(id)?.does === 'wrong';
  }

  /** Handles the form that asks why an answer is wrong. */
  async submit(interaction: ModalSubmitInteraction, receivedAt: number): Promise<Outcome> {
    const deadline = receivedAt + patience;
    const press = readCustomId(interaction.customId);
    const { library } = await this.desks.of(interaction.guildId, press?.does === 'wrong' ? press : {});
    const outcome =
      press?.does === 'wrong'
        ? await this.#votes.submit(interaction, press, new ArticleVersions(library), deadline)
        : 'forged';
    if (outcome === 'stale' || outcome === 'forged')
      await this.#tell(interaction, noteScreen(phrase('stale'), interaction.locale), deadline);
    return { command: 'form wrong', outcome, question: '' };
  }

  async #choice(
    interaction: StringSelectMenuInteraction,
    press: ButtonAction | null,
    deadline: number,
  ): Promise<string> {
    if (interaction.customId === contextsId && press?.does === 'context')
      return this.#show(interaction, press, deadline);
    if (!isLinesId(interaction.customId) || press?.does !== 'instead') return 'forged';
    const desk = await this.desks.of(interaction.guildId, articleQueryOf(press.version));
    const knowledge = new ArticleVersions(desk.library).find(press.version);
    if (!knowledge) return this.outdated.tell(interaction, press.version, desk.library, deadline);
    const answer = await answerOf(desk, knowledge, press.code);
    return answer ? this.#turn(interaction, answer, press, desk.library, deadline) : 'forged';
  }

  /** Shows a passage in its paragraph, to the user alone. */
  async #show(
    interaction: Pressed,
    { version, end, start }: Extract<ButtonAction, { does: 'context' }>,
    deadline: number,
  ): Promise<string> {
    const { library } = await this.desks.of(interaction.guildId, articleQueryOf(version));
    const knowledge = new ArticleVersions(library).find(version);
    if (!knowledge) return this.outdated.tell(interaction, version, library, deadline);
    if (end <= start || end > knowledge.article.text.length) return 'forged';
    const passage = knowledge.article.passage({ start, end });
    await this.#tell(interaction, contextScreen(knowledge, passage), deadline);
    return 'shown';
  }

  async #act(interaction: ButtonInteraction, press: ButtonAction, deadline: number): Promise<string> {
    if (press.does === 'remove') return this.#remove(interaction, press.owner, deadline);
    if (press.does === 'context') return this.#show(interaction, press, deadline);
    if (press.does === 'again') return this.outdated.askAgain(interaction, press, deadline);
    const wanted = 'slugHash' in press ? press : articleQueryOf(press.version);
    const desk = await this.desks.of(interaction.guildId, wanted);
    const { library } = desk;
    const versions = new ArticleVersions(library);
    if ('slugHash' in press) return this.#votes.take(interaction, press, versions, deadline);
    const knowledge = versions.find(press.version);
    if (!knowledge) return this.outdated.tell(interaction, press.version, library, deadline);
    if (press.does === 'quiz') return playQuizRound(interaction, press, knowledge, desk, deadline);
    if (press.does === 'card') return this.#cards.answer(interaction, press, knowledge, deadline);
    if (press.does === 'share' && press.code === '') return this.#shareAsShown(interaction, deadline);
    const answer = await answerOf(desk, knowledge, press.code);
    if (!answer) return 'forged';
    if (press.does === 'share') return this.#share(interaction, answer, press.page, library, deadline);
    return this.#turn(interaction, answer, press, library, deadline);
  }

  /** Shows another page: in place for the owner of the answer, as a private copy for everybody else. */
  async #turn(
    interaction: Pressed,
    answer: Answer,
    press: Extract<ButtonAction, { owner: string; code: string }>,
    library: Library,
    deadline: number,
  ): Promise<string> {
    const isPage = press.does === 'page';
    const isOwn = interaction.user.id === press.owner;
    const isPrivate = !isOwn || interaction.message.flags.has(MessageFlags.Ephemeral);
    const place = await this.places.of(interaction);
    const { screens } = await this.screens.pages(answer, {
      questionLine: questionLineAfter(interaction),
      owner: interaction.user.id,
      isPrivate,
      locale: isPrivate ? interaction.locale : this.places.languageAt(place, interaction.locale),
      isVoter: Boolean(place?.server),
      library,
    });
    const whole = screens[isPage ? press.page : 0];
    if (!whole) return 'forged';
    // A page of an answer that was already shared cannot be shared again.
    const isOfShared = isPage && isOwn && isPrivate && wasShared(shownBy(interaction));
    const screen = isOfShared ? withoutShare(whole) : whole;
    if (isOwn) await acknowledge(interaction, 'replied', () => interaction.update(body(screen)), deadline);
    else await this.#tell(interaction, screen, deadline);
    return isOwn ? 'turned' : 'copied';
  }

  /** Posts a private answer for everybody. */
  async #share(
    interaction: ButtonInteraction,
    answer: Answer,
    page: number,
    library: Library,
    deadline: number,
  ): Promise<string> {
    const owner = interaction.user.id;
    const locale = this.places.languageAt(await this.places.of(interaction), interaction.locale);
    const isVoter = interaction.inGuild();
    const questionLine = questionLineAfter(interaction);
    const audience = { owner, isPrivate: false, locale, isVoter, library, questionLine };
    const { screens } = await this.screens.pages(answer, audience);
    const screen = screens[page];
    if (!screen) return 'forged';
    return this.#sharing.share(interaction, screen, deadline);
  }

  /** Posts a private answer that cannot be computed again from its code: its message is copied. */
  async #shareAsShown(interaction: ButtonInteraction, deadline: number): Promise<string> {
    const screen = sharedScreen(shownBy(interaction), interaction.user.id, interaction.locale);
    return screen ? this.#sharing.share(interaction, screen, deadline) : 'forged';
  }

  /** Removes an answer, for its owner and for moderators. */
  async #remove(interaction: ButtonInteraction, named: string, deadline: number): Promise<string> {
    const owner = interaction.message.interactionMetadata?.user.id ?? named;
    const isModerator = interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false;
    if (interaction.user.id !== owner && !isModerator) {
      await this.#tell(interaction, noteScreen(phrase('notYours'), interaction.locale), deadline);
      return 'refused';
    }
    await acknowledge(interaction, 'deferred', () => interaction.deferUpdate(), deadline);
    await retract(interaction);
    return 'removed';
  }

  async #tell(
    interaction: Pressed | ModalSubmitInteraction,
    screen: Screen,
    deadline: number,
  ): Promise<void> {
    await deliver(() => interaction.reply(reply(screen, true)), deadline);
  }
}
