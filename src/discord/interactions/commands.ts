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
import { tooLongToCheck } from '../../request/lengthLimits.js';
import { lineOf } from '../../request/line.js';
import { articlesNeededFor } from '../../request/neededArticles.js';
import { choicesFor, respond, respondToCommand } from '../../request/respond.js';
import { menu, privateOption } from '../client/definitions.js';
import type { Outcome } from '../client/interactionLog.js';
import type { Inbox } from '../inbox/inbox.js';
import { textOf } from '../mentions/messageText.js';
import type { Newsroom } from '../newsroom/newsroom.js';
import type { JobQueue } from '../scheduling/jobQueue.js';
import type { RateLimited, RateLimiter } from '../scheduling/rateLimiter.js';
import { deferredTimeout } from '../scheduling/timeout.js';
import { reply } from '../screen/message.js';
import { questionLine } from '../screen/questionLine.js';
import { noteScreen, type Screens } from '../screen/screen.js';
import { tooFastScreen } from '../screen/tooFast.js';
import type { Announcer } from '../server/announcer.js';
import type { Conversations } from '../server/conversations.js';
import type { Desks } from '../server/desks.js';
import type { Places } from '../server/places.js';
import type { Rights } from '../server/rights.js';
import { deliver, patience } from './delivery.js';
import { deferIfSlow, sendPages } from './sendAnswer.js';

/** Whether an answer is for the user alone: refusals, help, quizzes and reports on articles. */
function isForOneReader(answer: Answer): boolean {
  if (!isAnswering(answer.status) || answer.kind === 'help' || 'quiz' in answer) return true;
  return answer.kind === 'article' && ('articles' in answer ? answer.upkeep !== undefined : true);
}

/** Whether an answer comes from an article's content, so that repeating the question above it helps. */
function isOfNews({ kind, knowledge }: Answer): boolean {
  return knowledge !== null && kind !== 'article' && kind !== 'help';
}

/** The values of a command's options, by name. */
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

/** Answers slash commands, message menu commands and autocomplete. */
export class SlashCommands {
  constructor(
    private readonly desks: Desks,
    private readonly screens: Screens,
    private readonly jobs: JobQueue,
    private readonly conversations: Conversations,
    private readonly places: Places,
    private readonly rights: Rights,
    private readonly rateLimiter: RateLimiter,
    private readonly announcer: Announcer,
    private readonly newsroom: Newsroom,
    private readonly inbox: Inbox,
  ) {}

  async answer(interaction: ChatInputCommandInteraction, receivedAt: number): Promise<Outcome> {
    const command = this.#commandOf(interaction);
    if (!command) {
      // Discord clients may show a command for a while after it was removed.
      const note = this.screens.note(phrase('unknownCommand'), interaction.locale);
      await deliver(() => interaction.reply(reply(note, true)), receivedAt + patience);
      return { command: `/${interaction.commandName}`, outcome: 'unknown', question: '' };
    }
    if (command.inNewsroom) return this.newsroom[command.inNewsroom](interaction, receivedAt);
    if (command.inInbox) return this.inbox.open(interaction, receivedAt);
    const options = optionsOf(interaction, command);
    const { channelId, locale, user } = interaction;
    const place = await this.places.of(interaction);
    const asksPrivacy = interaction.options.getBoolean(privateOption);
    const wantsPrivacy = asksPrivacy ?? this.places.settingsAt(place).private ?? false;
    const question = Object.values(options).join(' ');
    const line = lineOf(command.data, options);
    const isHidden = wantsPrivacy || Boolean(command.showsKept);
    const late = isHidden ? this.rateLimiter.takeAlone(user.id) : this.rateLimiter.take(user.id, channelId);
    if (late) return this.#tellLate(interaction, `/${command.data.name}`, late, receivedAt);
    const work = async (): Promise<{ answer: Answer; library: Library }> => {
      // Loading may take long; the command is deferred meanwhile.
      const wanted = articlesNeededFor(line, this.places.settingsAt(place));
      const desk = await this.desks.of(place?.server ?? null, wanted, deferredTimeout);
      const { library } = desk;
      const circumstances = {
        ...this.places.circumstances(place, library),
        ...this.rights.of(interaction, place),
        locale,
        // An interaction's id is a timestamp, so each game starts with other questions.
        seed: Number(BigInt(interaction.id) >> 22n),
        kept: command.showsKept ? await this.places.keptOf(place) : null,
      };
      const run = (): Promise<Answer> => respondToCommand(desk, command, options, circumstances);
      const answer = await this.places.apply(place, await this.jobs.run(run));
      if (place?.server && 'change' in answer && answer.change) {
        this.desks.forget(place.server);
        if (answer.change.does === 'removeArticle' && !answer.unkept) {
          const { slug } = answer.change;
          const title = library.listed(slug)?.article.title?.text;
          this.announcer.learn(place.server, 'withdrawn', slug, title ?? slug);
        }
      }
      return { answer, library };
    };
    const job = { work, text: question };
    const { answer, library } = await deferIfSlow(interaction, this.jobs, job, isHidden, receivedAt);
    const isPrivate = wantsPrivacy || isForOneReader(answer);
    if (isPrivate && !isHidden) this.rateLimiter.giveBack(user.id, channelId);
    const isVoter = Boolean(place?.server);
    // Private answers repeat the question too, for the case that they are shared.
    const shownIn = isPrivate ? locale : this.places.languageAt(place, locale);
    const repeated = isOfNews(answer) ? questionLine(lineIn(line, shownIn)) : null;
    const audience = {
      owner: user.id,
      isPrivate,
      locale: shownIn,
      isVoter,
      library,
      questionLine: repeated,
    };
    await sendPages(interaction, await this.screens.pages(answer, audience), isPrivate, receivedAt);
    const conversation = remember(undefined, line, answer);
    this.conversations.set(user.id, channelId, interaction.id, conversation);
    // A question asked in private is not for the moderators' inbox.
    if (!asksPrivacy) await this.places.noteUnanswered(place, options.question ?? line, answer);
    return { command: `/${command.data.name}`, outcome: answer.status, question };
  }

  /** Answers a message menu command, to the user alone. */
  async menu(interaction: MessageContextMenuCommandInteraction, receivedAt: number): Promise<Outcome> {
    const { commandName, locale, targetMessage, user } = interaction;
    if (commandName === menu.add) return this.newsroom.addMessage(interaction, receivedAt);
    const late = this.rateLimiter.takeAlone(user.id);
    if (late) return this.#tellLate(interaction, commandName, late, receivedAt);
    const text = textOf(targetMessage);
    const place = await this.places.of(interaction);
    const wanted = articlesNeededFor(text, this.places.settingsAt(place));
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
      const repeated = isOfNews(answer) ? questionLine(lineIn(`/ask ${text}`, locale)) : null;
      const pages = await this.screens.pages(answer, { ...audience, questionLine: repeated });
      return [pages, answer.status] as const;
    };
    const [pages, outcome] = await deferIfSlow(
      interaction,
      this.jobs,
      { work: () => this.jobs.run(run), text },
      true,
      receivedAt,
    );
    await sendPages(interaction, pages, true, receivedAt);
    return { command: commandName, outcome, question: text };
  }

  async complete(interaction: AutocompleteInteraction, receivedAt: number): Promise<Outcome> {
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
    await deliver(() => interaction.respond([...choices]), receivedAt + patience);
    return { command: `/${interaction.commandName}`, outcome: `${choices.length} choices`, question: value };
  }

  /** Tells a user in private that they ask too fast. */
  async #tellLate(
    interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
    command: string,
    late: RateLimited,
    receivedAt: number,
  ): Promise<Outcome> {
    const screen = tooFastScreen(late, interaction.locale);
    await deliver(() => interaction.reply(reply(screen, true)), receivedAt + patience);
    return { command, outcome: 'too fast', question: '' };
  }

  /** The command or subcommand that was used; undefined where there is none of that name. */
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
