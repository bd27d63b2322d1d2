import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
} from 'discord.js';
import { type Answer, isAnswering } from '../../answer/answer.js';
import type { Library } from '../../knowledge/library.js';
import { lineIn } from '../../phrases/commandNames.js';
import { lastWord } from '../../phrases/commandTexts.js';
import { phrase } from '../../phrases/phrases.js';
import { checkMessageInAll } from '../../request/checkMessage.js';
import { type Command, subcommandIn } from '../../request/command.js';
import { remember } from '../../request/conversation.js';
import { lineOf } from '../../request/line.js';
import { choicesFor, respond, respondToCommand } from '../../request/respond.js';
import { tooLongToCheck } from '../../request/tooLong.js';
import { wantedIn } from '../../request/wanted.js';
import { menu, privateOption } from '../client/definitions.js';
import type { Outcome } from '../client/outcomes.js';
import type { Inbox } from '../inbox/inbox.js';
import { textOf } from '../mentions/messageText.js';
import type { Turns } from '../mentions/turns.js';
import type { Newsroom } from '../newsroom/newsroom.js';
import { askedLine } from '../screen/asked.js';
import { reply } from '../screen/message.js';
import { noteScreen, type Screens } from '../screen/screen.js';
import { tooFastScreen } from '../screen/tooFast.js';
import type { Announcing } from '../server/announcing.js';
import type { Desks } from '../server/desks.js';
import type { Conversations, Pace, TooFast } from '../server/memory.js';
import type { Places } from '../server/places.js';
import type { Rights } from '../server/rights.js';
import { patienceBehind } from '../server/within.js';
import { deliver, patience } from './delivery.js';
import { inTime, show } from './showing.js';

/** Answers that are nobody's business but the reader's: refusals, how to use the bot, what is wrong with it. */
function isForOneReader(answer: Answer): boolean {
  if (!isAnswering(answer.status) || answer.kind === 'help' || 'quiz' in answer) return true;
  return answer.kind === 'article' && ('articles' in answer ? answer.upkeep !== undefined : true);
}

/** Whether an answer is of what the news say, so that its question tells what is meant. */
function isOfNews({ kind, knowledge }: Answer): boolean {
  return knowledge !== null && kind !== 'article' && kind !== 'help';
}

/** The values of a command's options by name. */
function optionsOf(
  { options }: ChatInputCommandInteraction | AutocompleteInteraction,
  { data }: Command,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(data.options).flatMap(([name, { takesFile }]) => {
      const value = takesFile ? null : options.getString(name);
      return value === null ? [] : [[name, value]];
    }),
  );
}

/** Answers slash commands and the choices offered while they are typed. */
export class Slash {
  constructor(
    private readonly desks: Desks,
    private readonly screens: Screens,
    private readonly turns: Turns,
    private readonly conversations: Conversations,
    private readonly places: Places,
    private readonly rights: Rights,
    private readonly pace: Pace,
    private readonly announcing: Announcing,
    private readonly newsroom: Newsroom,
    private readonly inbox: Inbox,
  ) {}

  async answer(interaction: ChatInputCommandInteraction, since: number): Promise<Outcome> {
    const command = this.#commandOf(interaction);
    if (!command) {
      // Discord still shows it to somebody, although it is no longer registered.
      const note = this.screens.note(phrase('unknownCommand'), interaction.locale);
      await deliver(() => interaction.reply(reply(note, true)), since + patience);
      return { command: `/${interaction.commandName}`, outcome: 'unknown', question: '' };
    }
    if (command.inNewsroom) return this.newsroom[command.inNewsroom](interaction, since);
    if (command.inInbox) return this.inbox.open(interaction, since);
    const options = optionsOf(interaction, command);
    const { channelId, locale, user } = interaction;
    const place = await this.places.of(interaction);
    const asksPrivacy = interaction.options.getBoolean(privateOption);
    const wantsPrivacy = asksPrivacy ?? this.places.settingsAt(place).private ?? false;
    const question = Object.values(options).join(' ');
    const line = lineOf(command.data, options);
    const isHidden = wantsPrivacy || Boolean(command.showsKept);
    const late = isHidden ? this.pace.takeAlone(user.id) : this.pace.take(user.id, channelId);
    if (late) return this.#tellLate(interaction, `/${command.data.name}`, late, since);
    const work = async (): Promise<{ answer: Answer; library: Library }> => {
      // Where that takes long, the command is acknowledged meanwhile.
      const wanted = wantedIn(line, this.places.settingsAt(place));
      const desk = await this.desks.of(place?.server ?? null, wanted, patienceBehind);
      const { library } = desk;
      const circumstances = {
        ...this.places.circumstances(place, library),
        ...this.rights.of(interaction, place),
        locale,
        // Ids are times, so that each game begins elsewhere.
        seed: Number(BigInt(interaction.id) >> 22n),
        kept: command.showsKept ? await this.places.keptOf(place) : null,
      };
      const run = (): Promise<Answer> => respondToCommand(desk, command, options, circumstances);
      const answer = await this.places.apply(place, await this.turns.run(run));
      if (place?.server && 'change' in answer && answer.change) {
        this.desks.forget(place.server);
        if (answer.change.does === 'removeArticle' && !answer.unkept) {
          const { slug } = answer.change;
          const title = library.listed(slug)?.article.title?.text;
          this.announcing.learn(place.server, 'withdrawn', slug, title ?? slug);
        }
      }
      return { answer, library };
    };
    const job = { work, text: question };
    const { answer, library } = await inTime(interaction, this.turns, job, isHidden, since);
    const isPrivate = wantsPrivacy || isForOneReader(answer);
    if (isPrivate && !isHidden) this.pace.giveBack(user.id, channelId);
    const isVoter = Boolean(place?.server);
    // Private ones have it as well, so that it is there where they are shared.
    const shownIn = isPrivate ? locale : this.places.languageAt(place, locale);
    const asked = isOfNews(answer) ? askedLine(lineIn(line, shownIn)) : null;
    const audience = { owner: user.id, isPrivate, locale: shownIn, isVoter, library, asked };
    await show(interaction, await this.screens.pages(answer, audience), isPrivate, since);
    const conversation = remember(undefined, line, answer);
    this.conversations.set(user.id, channelId, interaction.id, conversation);
    // Whoever asks in private does not mean moderators to read it.
    if (!asksPrivacy) await this.places.noteUnanswered(place, options.question ?? line, answer);
    return { command: `/${command.data.name}`, outcome: answer.status, question };
  }

  /** Answers a command of the message menu, for whoever used it alone. */
  async menu(interaction: MessageContextMenuCommandInteraction, since: number): Promise<Outcome> {
    const { commandName, locale, targetMessage, user } = interaction;
    if (commandName === menu.add) return this.newsroom.addMessage(interaction, since);
    const late = this.pace.takeAlone(user.id);
    if (late) return this.#tellLate(interaction, commandName, late, since);
    const text = textOf(targetMessage);
    const place = await this.places.of(interaction);
    const wanted = wantedIn(text, this.places.settingsAt(place));
    const desk = await this.desks.of(place?.server ?? null, wanted);
    const { library } = desk;
    const circumstances = { ...this.places.circumstances(place, library), locale };
    const audience = { owner: user.id, isPrivate: true, locale, isVoter: Boolean(place?.server), library };
    const run = async () => {
      if (text === '') {
        const screens = [noteScreen(phrase('messageWordless'), locale)];
        return [{ screens, linked: false }, 'no text'] as const;
      }
      const refusal = commandName === menu.check ? tooLongToCheck(text) : null;
      if (refusal) return [await this.screens.pages(refusal, audience), refusal.status] as const;
      const checked =
        commandName === menu.check ? await checkMessageInAll(library, circumstances.article, text) : null;
      if (checked) {
        const pages = await this.screens.checkPages(checked.knowledge, checked.check, audience);
        return [pages, `${checked.check.checks.length} checked`] as const;
      }
      const answer = await respond(desk, text, circumstances);
      const asked = isOfNews(answer) ? askedLine(lineIn(`/ask ${text}`, locale)) : null;
      return [await this.screens.pages(answer, { ...audience, asked }), answer.status] as const;
    };
    const [pages, outcome] = await inTime(
      interaction,
      this.turns,
      { work: () => this.turns.run(run), text },
      true,
      since,
    );
    await show(interaction, pages, true, since);
    return { command: commandName, outcome, question: text };
  }

  async complete(interaction: AutocompleteInteraction, since: number): Promise<Outcome> {
    const { name, value } = interaction.options.getFocused(true);
    const command = this.#commandOf(interaction);
    const options = command ? optionsOf(interaction, command) : {};
    const place = await this.places.of(interaction);
    const slugs = [this.places.settingsAt(place).article ?? undefined, options.article];
    const desk = await this.desks.of(place?.server ?? null, { title: value, slugs });
    const circumstances = {
      ...this.places.circumstances(place, desk.library),
      locale: interaction.locale,
    };
    const choices = command ? choicesFor(desk, command, name, value, options, circumstances) : [];
    await deliver(() => interaction.respond([...choices]), since + patience);
    return { command: `/${interaction.commandName}`, outcome: `${choices.length} choices`, question: value };
  }

  /** Tells whoever asks too fast, and nobody else. */
  async #tellLate(
    interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
    command: string,
    late: TooFast,
    since: number,
  ): Promise<Outcome> {
    const screen = tooFastScreen(late, interaction.locale);
    await deliver(() => interaction.reply(reply(screen, true)), since + patience);
    return { command, outcome: 'too fast', question: '' };
  }

  /** The command, or subcommand, that is used; undefined where there is none of that name. */
  #commandOf({
    commandName,
    options,
  }: ChatInputCommandInteraction | AutocompleteInteraction): Command | undefined {
    const called = this.desks.commands.find(({ data }) => data.name === commandName);
    const word = options.getSubcommand(false);
    if (!called || word === null) return called;
    const [command] = subcommandIn(called, word);
    return lastWord(command.data.name) === word ? command : undefined;
  }
}
