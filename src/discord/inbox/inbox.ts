import type { ButtonInteraction, ChatInputCommandInteraction, StringSelectMenuInteraction } from 'discord.js';
import { markedWordsOfPhrase, type Phrase, phrase } from '../../phrases/phrases.js';
import type { CommandMentions } from '../client/commandMentions.js';
import type { Outcome } from '../client/outcomes.js';
import { acknowledge, deliver, longPatience, patience } from '../interactions/delivery.js';
import { inTime, show } from '../interactions/showing.js';
import type { Turns } from '../mentions/turns.js';
import { body, reply, type Screen } from '../screen/message.js';
import { noteScreen, type Screens } from '../screen/screen.js';
import type { Desks } from '../server/desks.js';
import type { Places } from '../server/places.js';
import type { Rights } from '../server/rights.js';
import { patienceBehind, within } from '../server/within.js';
import { contentOf, type Found, findEntry, pageOf, wantedBy } from './entries.js';
import { entryScreen } from './entryScreen.js';
import { type InboxPress, readInboxId } from './ids.js';
import { listScreen } from './listScreen.js';

type Component = ButtonInteraction | StringSelectMenuInteraction;

const command = 'article unanswered';

/**
 * What people of a server asked and did not get, and what they thought of answers, for its moderators: lists, their
 * entries, and what is done with these. Whoever presses must be a moderator at that moment.
 */
export class Inbox {
  constructor(
    private readonly desks: Desks,
    private readonly screens: Screens,
    private readonly turns: Turns,
    private readonly places: Places,
    private readonly rights: Rights,
    private readonly mentions: CommandMentions,
  ) {}

  /** `/article unanswered`: the first page of the questions. */
  async open(interaction: ChatInputCommandInteraction, since: number): Promise<Outcome> {
    const server = await this.#serverOf(interaction);
    if (typeof server !== 'string') return this.#refuse(interaction, server, since);
    // Where that takes long, the command is acknowledged meanwhile.
    const work = async (): Promise<Screen> => {
      const screen = await this.#list(interaction, server, { list: 'questions', page: 0 });
      return 'key' in screen ? noteScreen(screen, interaction.locale) : screen;
    };
    const screen = await inTime(interaction, this.turns, { work, text: '' }, true, since);
    await show(interaction, { screens: [screen], linked: true }, true, since);
    return { command: `/${command}`, outcome: 'shown', question: '' };
  }

  /** A press of a button, or a choice of a menu, of the inbox. */
  async press(interaction: Component, since: number): Promise<Outcome> {
    const server = await this.#serverOf(interaction);
    if (typeof server !== 'string') return this.#refuse(interaction, server, since);
    const read = readInboxId(interaction.customId);
    if (!read) return this.#refuse(interaction, phrase('inboxMissing'), since);
    const chosen = interaction.isStringSelectMenu() ? interaction.values[0] : undefined;
    const press = chosen === undefined ? read : { ...read, mark: chosen };
    // To ask a question again can take long.
    await acknowledge(interaction, 'deferred', () => interaction.deferUpdate(), since + patience);
    const screen = await this.#after(interaction, server, press);
    const until = Date.now() + longPatience;
    if ('key' in screen) {
      const note = reply(noteScreen(screen, interaction.locale), true);
      await deliver(() => interaction.followUp(note), until);
      return { command, outcome: screen.key, question: '' };
    }
    await deliver(() => interaction.editReply(body(screen)), until);
    return { command, outcome: press.does, question: '' };
  }

  /** Does what is asked. @returns what is shown then, or why nothing is */
  async #after(interaction: Component, server: string, press: InboxPress): Promise<Screen | Phrase> {
    if (press.does === 'list') return this.#list(interaction, server, press);
    const tallies = await within(this.places.store.talliesOf(server), patienceBehind, null);
    if (!tallies) return phrase('unreadable');
    const found = findEntry(tallies, press);
    if (!found) return this.#list(interaction, server, press, phrase('inboxMissing'));
    if (press.does === 'open') return this.#entry(interaction, server, press, found);
    const { does } = press;
    const entry =
      'question' in found
        ? { does, question: found.question }
        : { does: 'forget' as const, votes: found.votes };
    const isDone = await within(this.places.store.settle(server, entry), patienceBehind, false);
    const told = isDone ? (does === 'finish' ? 'inboxDone' : 'inboxDeleted') : 'notWritten';
    return this.#list(interaction, server, press, phrase(told));
  }

  async #list(
    interaction: ChatInputCommandInteraction | Component,
    server: string,
    { list, page }: Pick<InboxPress, 'list' | 'page'>,
    ...told: readonly Phrase[]
  ): Promise<Screen | Phrase> {
    const [tallies, desk, place] = await Promise.all([
      within(this.places.store.talliesOf(server), patienceBehind, null),
      this.desks.of(server, {}, patienceBehind),
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
    press: InboxPress,
    found: Found,
  ): Promise<Screen> {
    const desk = await this.desks.of(server, wantedBy(found), patienceBehind);
    const { library } = desk;
    const opened = await this.turns.run(() => contentOf(found, desk, locale));
    const { answer } = opened;
    const audience = { owner: user.id, isPrivate: true, locale, isVoter: false, library };
    // A button that asks something else would take the entry's place.
    const shown = answer ? await this.screens.pages({ ...answer, suggestions: [] }, audience) : null;
    return entryScreen({ ...opened, press, shown: shown?.screens[0] ?? [] }, locale);
  }

  /** The server whose moderator somebody is; else why they see nothing. */
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
    since: number,
  ): Promise<Outcome> {
    const note = noteScreen(why, interaction.locale);
    await deliver(() => interaction.reply(reply(note, true)), since + patience);
    return { command, outcome: why.key, question: '' };
  }
}
