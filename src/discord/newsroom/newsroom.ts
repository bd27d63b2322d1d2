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
import type { ServerArticle } from '../../settings/store.js';
import type { CommandMentions } from '../client/commandMentions.js';
import type { Log } from '../client/log.js';
import type { Outcome } from '../client/outcomes.js';
import { acknowledge, deliver, longPatience, patience } from '../interactions/delivery.js';
import { body, reply, type Screen } from '../screen/message.js';
import { noteScreen } from '../screen/screen.js';
import type { Announcing } from '../server/announcing.js';
import type { Desks } from '../server/desks.js';
import type { Places } from '../server/places.js';
import type { Rights } from '../server/rights.js';
import { patienceForStore, within } from '../server/within.js';
import type { Adding } from './adding.js';
import { articleForm } from './form.js';
import { draftMark, type ReviewPress, readReviewId, stateMark } from './ids.js';
import { type Brought, broughtAs, broughtBy, broughtIn } from './material.js';
import { asPublished } from './publishing.js';
import { causeOf, refusalOf } from './refusals.js';
import { draftsScreen, reviewScreen } from './reviewScreen.js';
import { withSpeaker } from './speakers.js';

/** Whether something is written, in time. */
const isDone = (written: Promise<boolean>): Promise<boolean> => within(written, patienceForStore, false);

type Command = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;
type Component = ButtonInteraction | StringSelectMenuInteraction;

/** Adds articles to servers, has them reviewed and publishes them; everything is shown to whoever does it alone. */
export class Newsroom {
  constructor(
    private readonly adding: Adding,
    private readonly desks: Desks,
    private readonly places: Places,
    private readonly rights: Rights,
    private readonly announcing: Announcing,
    private readonly mentions: CommandMentions,
    private readonly log: Log,
  ) {}

  /** `/article add`: what is given with it, or else a form. */
  async add(interaction: ChatInputCommandInteraction, since: number): Promise<Outcome> {
    return this.#begin(interaction, broughtBy(interaction), since);
  }

  /** *Add as article* of a message. */
  async addMessage(interaction: MessageContextMenuCommandInteraction, since: number): Promise<Outcome> {
    return this.#begin(interaction, broughtAs(interaction.targetMessage), since);
  }

  /** What was filled into the form. */
  async submit(interaction: ModalSubmitInteraction, since: number): Promise<Outcome> {
    const server = await this.#serverOf(interaction);
    if (typeof server !== 'string') return this.#refuse(interaction, server, since);
    const brought = broughtIn(interaction);
    if (!brought) return this.#refuse(interaction, phrase('formEmpty'), since);
    return this.#bring(interaction, server, brought, since);
  }

  /** `/article review`: the draft that waits, or the drafts to choose from. */
  async review(interaction: ChatInputCommandInteraction, since: number): Promise<Outcome> {
    const server = await this.#serverOf(interaction);
    if (typeof server !== 'string') return this.#refuse(interaction, server, since);
    const articles = await this.#articlesOf(server);
    if (!articles) return this.#refuse(interaction, phrase('unreadable'), since);
    const drafts = articles.flatMap(({ draft, ...rest }) => (draft ? [{ ...rest, draft }] : []));
    const [only, another] = drafts;
    const { locale } = interaction;
    const screen = another
      ? draftsScreen(drafts, locale)
      : only
        ? reviewScreen(only, 0, locale)
        : this.#note(phrase('noDrafts'), locale);
    await acknowledge(interaction, 'replied', () => interaction.reply(reply(screen, true)), since + patience);
    return outcomeOf(interaction, `${drafts.length} drafts`);
  }

  /** A press of a button, or a choice of a menu, of a review. */
  async press(interaction: Component, since: number): Promise<Outcome> {
    const server = await this.#serverOf(interaction);
    if (typeof server !== 'string') return this.#refuse(interaction, server, since);
    const press = readReviewId(interaction.customId);
    if (!press) return this.#refuse(interaction, phrase('reviewStale'), since);
    // Whoever else changes these articles now, changes them before or after.
    const shown = await this.adding.changes.run(server, () => this.#change(interaction, server, press));
    if ('key' in shown) return this.#refuse(interaction, shown, since);
    const update = (): Promise<unknown> => interaction.update(body(shown));
    await acknowledge(interaction, 'replied', update, since + patience);
    return outcomeOf(interaction, press.does);
  }

  /** Does what is asked of the draft as it is now. @returns what is shown then, or why it was not done */
  async #change(interaction: Component, server: string, press: ReviewPress): Promise<Screen | Phrase> {
    const articles = await this.#articlesOf(server);
    if (!articles) return phrase('unreadable');
    const chosen = interaction.isStringSelectMenu() ? (interaction.values[0] ?? '') : '';
    const mark = 'draft' in press ? press.draft : chosen;
    const article = articles.find(({ draft, slug }) => draft !== null && draftMark(slug) === mark);
    const shown = article ? await this.#act(interaction, server, article, press, chosen) : null;
    return shown ?? phrase('reviewStale');
  }

  /** A server's articles; null where they cannot be read in time. */
  #articlesOf(server: string): Promise<readonly ServerArticle[] | null> {
    return within(this.places.store.articlesOf(server), patienceForStore, null);
  }

  /** Does what is asked. @returns what is shown then; why it was not done; null where it is of another state of the draft */
  async #act(
    { guildId, locale }: Component,
    server: string,
    article: ServerArticle,
    press: ReviewPress,
    chosen: string,
  ): Promise<Screen | Phrase | null> {
    const { draft, slug } = article;
    const { store } = this.places;
    if (!draft || ('state' in press && press.state !== stateMark(draft.text))) return null;
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
        this.log.info({ guild: guildId, article: draftMark(slug) }, 'a draft was discarded');
        return this.#note(phrase('draftDiscarded'), locale);
      }
      case 'publish':
      case 'correct': {
        const published = asPublished(article, press.does === 'correct' ? new Date() : null);
        if (!published) return phrase('reviewFaulty');
        if (!(await isDone(store.putArticle(server, published)))) return phrase('notWritten');
        this.desks.forget(server);
        this.log.info({ guild: guildId, article: draftMark(slug) }, 'an article was published');
        this.#announce(server, article, press.does);
        return this.#note(phrase('articlePublished', { slug }), locale);
      }
    }
  }

  /** Has an article announced that is published for the first time, or as corrected. */
  #announce(server: string, { published, slug }: ServerArticle, does: 'correct' | 'publish'): void {
    const kind = published === null ? 'new' : does === 'correct' ? 'corrected' : null;
    if (kind !== null) this.announcing.learn(server, kind, slug, slug);
  }

  async #begin(interaction: Command, brought: Brought | null, since: number): Promise<Outcome> {
    const server = await this.#serverOf(interaction);
    if (typeof server !== 'string') return this.#refuse(interaction, server, since);
    if (brought) return this.#bring(interaction, server, brought, since);
    if (!interaction.isChatInputCommand()) return this.#refuse(interaction, phrase('messageEmpty'), since);
    await deliver(() => interaction.showModal(articleForm(interaction.locale)), since + patience);
    return outcomeOf(interaction, 'form');
  }

  /** Drafts what was brought, and shows the draft for its review. */
  async #bring(
    interaction: Command | ModalSubmitInteraction,
    server: string,
    brought: Brought,
    since: number,
  ): Promise<Outcome> {
    const { locale } = interaction;
    const defer = (): Promise<unknown> => interaction.deferReply({ flags: [MessageFlags.Ephemeral] });
    await acknowledge(interaction, 'deferred', defer, since + patience);
    const { screen, came } = await this.#drafted(server, brought, locale);
    await deliver(() => interaction.editReply(body(screen)), Date.now() + longPatience);
    return { ...outcomeOf(interaction, came), question: brought.by === 'link' ? brought.url : '' };
  }

  async #drafted(
    server: string,
    brought: Brought,
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

  /** The server for which somebody may add articles; else why they may not. */
  async #serverOf(interaction: Command | ModalSubmitInteraction | Component): Promise<string | Phrase> {
    const place = await this.places.of(interaction);
    if (!place?.server) return phrase('articlesInServers');
    return this.rights.of(interaction, place).maySetServer ? place.server : phrase('mayNotAdd');
  }

  /** A sentence of the bot's own, in which commands can be pressed. */
  #note(lead: Phrase, locale: string): Screen {
    return noteScreen(lead, locale, this.mentions);
  }

  async #refuse(
    interaction: Command | ModalSubmitInteraction | Component,
    why: Phrase,
    since: number,
  ): Promise<Outcome> {
    const note = this.#note(why, interaction.locale);
    await deliver(() => interaction.reply(reply(note, true)), since + patience);
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
