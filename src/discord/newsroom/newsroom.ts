import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  type StringSelectMenuInteraction,
} from 'discord.js';
import { Busy } from '../../ingest/drafting.js';
import { Unreadable } from '../../knowledge/unreadable.js';
import { type Phrase, phrase, wordsOfPhrase } from '../../phrases/phrases.js';
import type { ServerArticle } from '../../settings/storeInterface.js';
import type { CommandMentions } from '../client/commandMentions.js';
import type { Outcome } from '../client/interactionLog.js';
import type { Log } from '../client/log.js';
import { acknowledge, deliver, longPatience, patience } from '../interactions/delivery.js';
import { storeTimeout, withTimeout } from '../scheduling/timeout.js';
import { body, reply, type Screen } from '../screen/message.js';
import { noteScreen } from '../screen/screen.js';
import type { Announcer } from '../server/announcer.js';
import type { Desks } from '../server/desks.js';
import type { Places } from '../server/places.js';
import type { Rights } from '../server/rights.js';
import type { Adding } from './adding.js';
import { articleForm } from './articleForm.js';
import { asPublished } from './publishing.js';
import { causeOf, refusalOf } from './refusals.js';
import { draftFingerprint, type ReviewAction, readReviewId, textFingerprint } from './reviewIds.js';
import { draftsScreen, reviewScreen } from './reviewScreen.js';
import { withSpeaker } from './speakers.js';
import {
  type Submission,
  submissionFromForm,
  submissionFromMessage,
  submissionFromOptions,
} from './submission.js';

/** Whether a write succeeded within the timeout. */
const isDone = (written: Promise<boolean>): Promise<boolean> => withTimeout(written, storeTimeout, false);

type Command = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;
type Component = ButtonInteraction | StringSelectMenuInteraction;

/** Adds articles to servers, has them reviewed, and publishes them. Every screen is private to the editor. */
export class Newsroom {
  constructor(
    private readonly adding: Adding,
    private readonly desks: Desks,
    private readonly places: Places,
    private readonly rights: Rights,
    private readonly announcer: Announcer,
    private readonly mentions: CommandMentions,
    private readonly log: Log,
  ) {}

  /** `/article add`: drafts the link or file that came with it, or opens a form. */
  async add(interaction: ChatInputCommandInteraction, receivedAt: number): Promise<Outcome> {
    return this.#begin(interaction, submissionFromOptions(interaction), receivedAt);
  }

  /** Handles *Add as article* in a message's menu. */
  async addMessage(interaction: MessageContextMenuCommandInteraction, receivedAt: number): Promise<Outcome> {
    return this.#begin(interaction, submissionFromMessage(interaction.targetMessage), receivedAt);
  }

  /** Handles the form that adds an article. */
  async submit(interaction: ModalSubmitInteraction, receivedAt: number): Promise<Outcome> {
    const server = await this.#serverOf(interaction);
    if (typeof server !== 'string') return this.#refuse(interaction, server, receivedAt);
    const brought = submissionFromForm(interaction);
    if (!brought) return this.#refuse(interaction, phrase('formEmpty'), receivedAt);
    return this.#bring(interaction, server, brought, receivedAt);
  }

  /** `/article review`: shows the draft, or a menu where there are several. */
  async review(interaction: ChatInputCommandInteraction, receivedAt: number): Promise<Outcome> {
    const server = await this.#serverOf(interaction);
    if (typeof server !== 'string') return this.#refuse(interaction, server, receivedAt);
    const articles = await this.#articlesOf(server);
    if (!articles) return this.#refuse(interaction, phrase('unreadable'), receivedAt);
    const drafts = articles.flatMap(({ draft, ...rest }) => (draft ? [{ ...rest, draft }] : []));
    const [only, another] = drafts;
    const { locale } = interaction;
    const screen = another
      ? draftsScreen(drafts, locale)
      : only
        ? reviewScreen(only, 0, locale)
        : this.#note(phrase('noDrafts'), locale);
    const answer = (): Promise<unknown> => interaction.reply(reply(screen, true));
    await acknowledge(interaction, 'replied', answer, receivedAt + patience);
    return outcomeOf(interaction, `${drafts.length} drafts`);
  }

  /** Handles a button or a menu choice of a review. */
  async press(interaction: Component, receivedAt: number): Promise<Outcome> {
    const server = await this.#serverOf(interaction);
    if (typeof server !== 'string') return this.#refuse(interaction, server, receivedAt);
    const press = readReviewId(interaction.customId);
    if (!press) return this.#refuse(interaction, phrase('reviewStale'), receivedAt);
    // Changes to a server's articles run one at a time.
    const shown = await this.adding.changes.run(server, () => this.#change(interaction, server, press));
    if ('key' in shown) return this.#refuse(interaction, shown, receivedAt);
    const update = (): Promise<unknown> => interaction.update(body(shown));
    await acknowledge(interaction, 'replied', update, receivedAt + patience);
    return outcomeOf(interaction, press.does);
  }

  /** Applies an action to the draft as it is now. @returns the next screen, or a phrase that says why not */
  async #change(interaction: Component, server: string, press: ReviewAction): Promise<Screen | Phrase> {
    const articles = await this.#articlesOf(server);
    if (!articles) return phrase('unreadable');
    const chosen = interaction.isStringSelectMenu() ? (interaction.values[0] ?? '') : '';
    const mark = 'draft' in press ? press.draft : chosen;
    const article = articles.find(({ draft, slug }) => draft !== null && draftFingerprint(slug) === mark);
    const shown = article ? await this.#act(interaction, server, article, press, chosen) : null;
    return shown ?? phrase('reviewStale');
  }

  /** A server's articles; null where they cannot be read in time. */
  #articlesOf(server: string): Promise<readonly ServerArticle[] | null> {
    return withTimeout(this.places.store.articlesOf(server), storeTimeout, null);
  }

  /**
   * Applies an action. @returns the next screen, a phrase that says why not, or null where the draft has changed
   * since
   */
  async #act(
    { guildId, locale }: Component,
    server: string,
    article: ServerArticle,
    press: ReviewAction,
    chosen: string,
  ): Promise<Screen | Phrase | null> {
    const { draft, slug } = article;
    const { store } = this.places;
    if (!draft || ('state' in press && press.state !== textFingerprint(draft.text))) return null;
    switch (press.does) {
      case 'open':
        return reviewScreen({ ...article, draft }, 0, locale);
      case 'page':
        return reviewScreen({ ...article, draft }, press.page, locale);
      case 'speaker': {
        const changed = withSpeaker(slug, draft, press.statement, chosen);
        if (!changed) return null;
        const after = { ...article, draft: changed, changed: Date.now() };
        if (!(await isDone(store.putArticle(server, after)))) return phrase('notWritten');
        return reviewScreen(after, press.page, locale);
      }
      case 'discard': {
        const gone = article.published
          ? store.putArticle(server, { ...article, draft: null, changed: Date.now() })
          : store.removeArticle(server, slug);
        if (!(await isDone(gone))) return phrase('notWritten');
        this.log.info({ guild: guildId, article: draftFingerprint(slug) }, 'a draft was discarded');
        return this.#note(phrase('draftDiscarded'), locale);
      }
      case 'publish':
      case 'correct': {
        const published = asPublished(article, press.does === 'correct' ? new Date() : null);
        if (!published) return phrase('reviewFaulty');
        if (!(await isDone(store.putArticle(server, published)))) return phrase('notWritten');
        this.desks.forget(server);
        this.log.info({ guild: guildId, article: draftFingerprint(slug) }, 'an article was published');
        this.#announce(server, article, press.does);
        return this.#note(phrase('articlePublished', { slug }), locale);
      }
    }
  }

  /** Announces an article that is new or corrected. */
  #announce(server: string, { published, slug }: ServerArticle, does: 'correct' | 'publish'): void {
    const kind = published === null ? 'new' : does === 'correct' ? 'corrected' : null;
    if (kind !== null) this.announcer.learn(server, kind, slug, slug);
  }

  async #begin(interaction: Command, brought: Submission | null, receivedAt: number): Promise<Outcome> {
    const server = await this.#serverOf(interaction);
    if (typeof server !== 'string') return this.#refuse(interaction, server, receivedAt);
    if (brought) return this.#bring(interaction, server, brought, receivedAt);
    if (!interaction.isChatInputCommand())
      return this.#refuse(interaction, phrase('messageEmpty'), receivedAt);
    await deliver(() => interaction.showModal(articleForm(interaction.locale)), receivedAt + patience);
    return outcomeOf(interaction, 'form');
  }

  /** Drafts a submission and shows it for review. */
  async #bring(
    interaction: Command | ModalSubmitInteraction,
    server: string,
    brought: Submission,
    receivedAt: number,
  ): Promise<Outcome> {
    const { locale } = interaction;
    const defer = (): Promise<unknown> => interaction.deferReply({ flags: [MessageFlags.Ephemeral] });
    await acknowledge(interaction, 'deferred', defer, receivedAt + patience);
    const { screen, came } = await this.#drafted(server, brought, locale);
    await deliver(() => interaction.editReply(body(screen)), Date.now() + longPatience);
    return { ...outcomeOf(interaction, came), question: brought.by === 'link' ? brought.url : '' };
  }

  async #drafted(
    server: string,
    brought: Submission,
    locale: string,
  ): Promise<{ screen: Screen; came: string }> {
    try {
      const { library } = await this.desks.of(null);
      const added = await this.adding.add(server, brought, (slug) => library.has(slug));
      if ('refused' in added) return { screen: this.#note(added.refused, locale), came: added.refused.key };
      const notes = [...added.notes.map((note) => wordsOfPhrase(note, locale)), ...added.warnings];
      return { screen: reviewScreen(added.article, 0, locale, notes), came: 'drafted' };
    } catch (error) {
      if (error instanceof Busy) return { screen: this.#note(phrase('draftingBusy'), locale), came: 'busy' };
      if (!(error instanceof Unreadable)) throw error;
      return { screen: this.#note(refusalOf(error), locale), came: `unreadable: ${causeOf(error)}` };
    }
  }

  /** The server to which the user may add articles, or a phrase that says why there is none. */
  async #serverOf(interaction: Command | ModalSubmitInteraction | Component): Promise<string | Phrase> {
    const place = await this.places.of(interaction);
    if (!place?.server) return phrase('articlesInServers');
    return this.rights.of(interaction, place).maySetServer ? place.server : phrase('mayNotAdd');
  }

  /** A message of the bot's own words, with clickable command mentions. */
  #note(lead: Phrase, locale: string): Screen {
    return noteScreen(lead, locale, this.mentions);
  }

  async #refuse(
    interaction: Command | ModalSubmitInteraction | Component,
    why: Phrase,
    receivedAt: number,
  ): Promise<Outcome> {
    const note = this.#note(why, interaction.locale);
    await deliver(() => interaction.reply(reply(note, true)), receivedAt + patience);
    return outcomeOf(interaction, why.key);
  }
}

function outcomeOf(interaction: Command | ModalSubmitInteraction | Component, outcome: string): Outcome {
  const command = interaction.isChatInputCommand()
    ? `/${interaction.commandName} ${interaction.options.getSubcommand(false) ?? ''}`.trimEnd()
    : interaction.isMessageContextMenuCommand()
      ? interaction.commandName
      : 'article review';
  return { command, outcome, question: '' };
}
