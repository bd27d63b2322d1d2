import type { ButtonInteraction, ChatInputCommandInteraction, StringSelectMenuInteraction } from 'discord.js';
import { markedWordsOfPhrase, type Phrase, phrase } from '../../phrases/phrases.js';
import type { CommandMentions } from '../client/commandMentions.js';
import type { Outcome } from '../client/interactionLog.js';
import { acknowledge, deliver, longPatience, patience } from '../interactions/delivery.js';
import { deferIfSlow, sendPages } from '../interactions/sendAnswer.js';
import type { JobQueue } from '../scheduling/jobQueue.js';
import { deferredTimeout, withTimeout } from '../scheduling/timeout.js';
import { body, reply, type Screen } from '../screen/message.js';
import { noteScreen, type Screens } from '../screen/screen.js';
import type { Desks } from '../server/desks.js';
import type { Places } from '../server/places.js';
import type { Rights } from '../server/rights.js';
import { articleQueryFor, contentOf, findEntry, type KeptEntry, pageOf } from './entries.js';
import { entryScreen } from './entryScreen.js';
import { type InboxAction, readInboxId } from './inboxIds.js';
import { listScreen } from './listScreen.js';

type Component = ButtonInteraction | StringSelectMenuInteraction;

const command = 'article unanswered';

/**
 * The moderators' inbox: a server's unanswered questions and votes, in lists with entries that can be settled. Every
 * click checks that the user is a moderator at that moment.
 */
export class Inbox {
  constructor(
    private readonly desks: Desks,
    private readonly screens: Screens,
    private readonly jobs: JobQueue,
    private readonly places: Places,
    private readonly rights: Rights,
    private readonly mentions: CommandMentions,
  ) {}

  /** `/article unanswered`: shows the first page of questions. */
  async open(interaction: ChatInputCommandInteraction, receivedAt: number): Promise<Outcome> {
    const server = await this.#serverOf(interaction);
    if (typeof server !== 'string') return this.#refuse(interaction, server, receivedAt);
    // Loading may take long; the command is deferred meanwhile.
    const work = async (): Promise<Screen> => {
      const screen = await this.#list(interaction, server, { list: 'questions', page: 0 });
      return 'key' in screen ? noteScreen(screen, interaction.locale) : screen;
    };
    const screen = await deferIfSlow(interaction, this.jobs, { work, text: '' }, true, receivedAt);
    await sendPages(interaction, { screens: [screen], linked: true }, true, receivedAt);
    return { command: `/${command}`, outcome: 'shown', question: '' };
  }

  /** Handles a button or a menu choice of the inbox. */
  async press(interaction: Component, receivedAt: number): Promise<Outcome> {
    const server = await this.#serverOf(interaction);
    if (typeof server !== 'string') return this.#refuse(interaction, server, receivedAt);
    const read = readInboxId(interaction.customId);
    if (!read) return this.#refuse(interaction, phrase('inboxMissing'), receivedAt);
    const chosen = interaction.isStringSelectMenu() ? interaction.values[0] : undefined;
    const press = chosen === undefined ? read : { ...read, fingerprint: chosen };
    // Asking a question again may take long.
    await acknowledge(interaction, 'deferred', () => interaction.deferUpdate(), receivedAt + patience);
    const screen = await this.#after(interaction, server, press);
    const deadline = Date.now() + longPatience;
    if ('key' in screen) {
      const note = reply(noteScreen(screen, interaction.locale), true);
      await deliver(() => interaction.followUp(note), deadline);
      return { command, outcome: screen.key, question: '' };
    }
    await deliver(() => interaction.editReply(body(screen)), deadline);
    return { command, outcome: press.does, question: '' };
  }

  /** Carries an action out. @returns the next screen, or a phrase that says why there is none */
  async #after(interaction: Component, server: string, press: InboxAction): Promise<Screen | Phrase> {
    if (press.does === 'list') return this.#list(interaction, server, press);
    const tallies = await withTimeout(this.places.store.talliesOf(server), deferredTimeout, null);
    if (!tallies) return phrase('unreadable');
    const found = findEntry(tallies, press);
    if (!found) return this.#list(interaction, server, press, phrase('inboxMissing'));
    if (press.does === 'open') return this.#entry(interaction, server, press, found);
    const { does } = press;
    const entry =
      'question' in found
        ? { does, question: found.question }
        : { does: 'forget' as const, votes: found.votes };
    const isDone = await withTimeout(this.places.store.settle(server, entry), deferredTimeout, false);
    const told = isDone ? (does === 'finish' ? 'inboxDone' : 'inboxDeleted') : 'notWritten';
    return this.#list(interaction, server, press, phrase(told));
  }

  async #list(
    interaction: ChatInputCommandInteraction | Component,
    server: string,
    { list, page }: Pick<InboxAction, 'list' | 'page'>,
    ...told: readonly Phrase[]
  ): Promise<Screen | Phrase> {
    const [tallies, desk, place] = await Promise.all([
      withTimeout(this.places.store.talliesOf(server), deferredTimeout, null),
      this.desks.of(server, {}, deferredTimeout),
      this.places.of(interaction),
    ]);
    if (!tallies) return phrase('unreadable');
    const isOff = list === 'questions' && !this.places.settingsAt(place).unanswered;
    const { locale } = interaction;
    const notes = [...told, ...(isOff ? [phrase('questionsOff')] : [])].map((note) =>
      this.mentions.in(markedWordsOfPhrase(note, locale)),
    );
    return listScreen({ list, notes, ...(await pageOf(tallies, desk, list, page, locale)) }, locale);
  }

  async #entry(
    { locale, user }: Component,
    server: string,
    press: InboxAction,
    found: KeptEntry,
  ): Promise<Screen> {
    const desk = await this.desks.of(server, articleQueryFor(found), deferredTimeout);
    const { library } = desk;
    const opened = await this.jobs.run(() => contentOf(found, desk, locale));
    const { answer } = opened;
    const audience = { owner: user.id, isPrivate: true, locale, isVoter: false, library };
    // A suggestion's button would replace the entry.
    const shown = answer ? await this.screens.pages({ ...answer, suggestions: [] }, audience) : null;
    return entryScreen({ ...opened, press, shown: shown?.screens[0] ?? [] }, locale);
  }

  /** The server that the user moderates, or a phrase that says why there is none. */
  async #serverOf(interaction: ChatInputCommandInteraction | Component): Promise<string | Phrase> {
    const place = await this.places.of(interaction);
    if (!place) return phrase('nothingKept');
    if (place.server === null) return phrase('noneUnanswered');
    const { isModerator, maySetServer } = this.rights.of(interaction, place);
    return isModerator || maySetServer ? place.server : phrase('moderatorsOnly');
  }

  async #refuse(
    interaction: ChatInputCommandInteraction | Component,
    why: Phrase,
    receivedAt: number,
  ): Promise<Outcome> {
    const note = noteScreen(why, interaction.locale);
    await deliver(() => interaction.reply(reply(note, true)), receivedAt + patience);
    return { command, outcome: why.key, question: '' };
  }
}
