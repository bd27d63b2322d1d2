import { LRUCache } from 'lru-cache';
import type { Answer } from '../../answer/answer.js';
import { refuse } from '../../answer/refuse.js';
import { type Phrase, phrase } from '../../phrases/phrases.js';
import type { Conversation } from '../../question/conversation.js';
import { readForeignQuestion } from '../../question/foreignQuestion.js';
import { remember } from '../../request/conversation.js';
import { failurePhrase } from '../../request/failure.js';
import { articlesNeededFor } from '../../request/neededArticles.js';
import { respond } from '../../request/respond.js';
import type { Place } from '../../settings/storeInterface.js';
import type { Outcome } from '../client/interactionLog.js';
import { faultId, type Log } from '../client/log.js';
import type { JobQueue } from '../scheduling/jobQueue.js';
import type { RateLimiter } from '../scheduling/rateLimiter.js';
import type { Pages } from '../screen/message.js';
import { type Audience, noteScreen, type Screens } from '../screen/screen.js';
import type { Conversations } from '../server/conversations.js';
import type { Desks } from '../server/desks.js';
import type { Places } from '../server/places.js';
import {
  askerOf,
  type GatewayMessage,
  type Identity,
  mentions,
  questionIn,
  repliedTo,
  stillMentions,
  writtenAt,
} from './gatewayMessage.js';
import type { Posts } from './posts.js';

/** How many questions are remembered, so that their answers follow an edit. */
const mostQuestions = 2000;
/** How old a message may be for an edit to turn it into a question, in milliseconds. */
const longestAgo = 10 * 60_000;
/** The reaction to a question that came too fast. */
const tooFast = '⏳';

interface Question {
  readonly id: string;
  readonly channel: string;
  readonly place: Place | null;
  readonly asker: string;
  readonly isDirect: boolean;
  readonly bot: Identity;
  readonly locale: string;
  content: string;
  /** The conversation before the question. */
  readonly before: Conversation | undefined;
  /** Ids of the messages that answer it. */
  answers: string[];
  /** Resolves when everything begun for the question is done. Edits and deletions wait for the answer. */
  settled: Promise<unknown>;
}

interface Thought extends Pages {
  /** Null where answering failed. */
  readonly answer: Answer | null;
  readonly audience: Audience;
  readonly outcome: string;
  /** What the next question may refer to. */
  readonly conversation: Conversation | undefined;
}

/** Refusals that ask for a command: a message does not prove permissions and cannot carry options. */
const needCommand: readonly Phrase['key'][] = [
  'mayNotSet',
  'mayNotSetServer',
  'moderatorsOnly',
  'unreadable',
];

/** Sends the user to a command, for such refusals and for quizzes that everybody in a channel would see. */
function sendingToCommand(answer: Answer, isDirect: boolean): Answer {
  if ('quiz' in answer) return isDirect ? answer : refuse(phrase('quizAsCommand'));
  const isOne = answer.kind === 'none' && needCommand.includes(answer.lead.key);
  return isOne ? { ...answer, lead: phrase('asCommand'), suggestions: [] } : answer;
}

/** Answers mentions and direct messages, and follows their edits and deletions. */
export class Questions {
  readonly #asked = new LRUCache<string, Question>({ max: mostQuestions });

  constructor(
    private readonly desks: Desks,
    private readonly screens: Screens,
    private readonly jobs: JobQueue,
    private readonly posts: Posts,
    private readonly conversations: Conversations,
    private readonly places: Places,
    private readonly rateLimiter: RateLimiter,
    private readonly log: Log,
    private readonly localeOf: (user: string, guildId: string | null | undefined) => string,
  ) {}

  /** Answers a new message. @returns null where it does not address the bot */
  async created(message: GatewayMessage, bot: Identity): Promise<Outcome | null> {
    const asker = askerOf(message);
    if (asker === null || asker === bot.id) return null;
    const isDirect = message.guild_id == null;
    if (!isDirect && !mentions(bot, message)) return null;
    const { id, channel_id: channel } = message;
    // A resumed session may repeat an event.
    if (this.#asked.has(id)) return null;
    const content = message.content ?? '';
    const command = isDirect ? 'direct message' : 'mention';
    const found = this.places.find(message.guild_id ?? null, channel);
    // Awaits nothing that is known already: the message may be deleted at any moment.
    const place = found instanceof Promise ? await found : found;
    if (this.places.settingsAt(place).mentions === false) return null;
    const late = this.rateLimiter.take(asker, channel);
    if (late?.isNew) await this.posts.sign(channel, id, tooFast);
    if (late) return { command, outcome: 'too fast', question: content };
    const before = this.conversations.get(asker, channel, repliedTo(message));
    const locale = this.localeOf(asker, message.guild_id);
    const question: Question = {
      id,
      channel,
      place,
      asker,
      isDirect,
      bot,
      locale,
      content,
      before,
      answers: [],
      settled: Promise.resolve(),
    };
    this.#asked.set(id, question);
    return {
      command,
      outcome: await this.#settle(question, () => this.#answer(question)),
      question: content,
    };
  }

  /**
   * Handles an edit. One that changes no text, such as an added link preview, is ignored. One that adds a mention to
   * a recent message turns it into a question.
   */
  async updated(message: GatewayMessage, bot: Identity): Promise<Outcome | null> {
    const question = this.#asked.get(message.id);
    const { content } = message;
    if (!question) {
      const isEdit = message.edited_timestamp != null && Date.now() - writtenAt(message) < longestAgo;
      return isEdit && mentions(bot, message) ? this.created(message, bot) : null;
    }
    if (content == null || content === question.content) return null;
    const isStillAsked = question.isDirect || stillMentions(bot, message, question.content);
    question.content = content;
    if (!isStillAsked) return this.#withdraw(question);
    const late = this.rateLimiter.take(question.asker, question.channel);
    if (late?.isNew) await this.posts.sign(question.channel, question.id, tooFast);
    if (late) return { command: 'edit', outcome: 'too fast', question: content };
    const outcome = await this.#settle(question, () => this.#answer(question));
    return { command: 'edit', outcome, question: content };
  }

  async deleted(ids: readonly string[]): Promise<Outcome | null> {
    const questions = ids.flatMap((id) => this.#asked.get(id) ?? []);
    const outcomes = await Promise.all(questions.map((question) => this.#withdraw(question)));
    return outcomes[0] ?? null;
  }

  async #withdraw(question: Question): Promise<Outcome> {
    this.#asked.delete(question.id);
    await this.#settle(question, () => this.#show(question, []));
    return { command: 'withdrawal', outcome: 'removed', question: '' };
  }

  #settle<T>(question: Question, act: () => Promise<T>): Promise<T> {
    const done = question.settled.then(act);
    question.settled = done.catch(() => undefined);
    return done;
  }

  async #answer(question: Question): Promise<string> {
    const { content } = question;
    const { answer, audience, conversation, outcome, ...thought } = await this.jobs.run(() =>
      this.#think(question),
    );
    // Deleted while it was being answered.
    if (this.#asked.peek(question.id) !== question) return 'withdrawn';
    const applied = answer && (await this.places.apply(question.place, answer));
    const { linked, screens } =
      applied && applied !== answer ? await this.screens.pages(applied, audience) : thought;
    await this.#show(question, linked ? screens.slice(0, 1) : screens);
    const [first] = question.answers;
    if (first === undefined) return 'may not write';
    if (conversation) this.conversations.set(question.asker, question.channel, first, conversation);
    if (answer) await this.places.noteUnanswered(question.place, questionIn(question.bot, content), answer);
    return outcome;
  }

  /** Computes the answer as messages. If that fails, they hold an apology with the id of the log entry. */
  async #think({ asker, before, bot, content, isDirect, locale: usual, place }: Question): Promise<Thought> {
    const line = questionIn(bot, content);
    // The language set for the place wins; otherwise the answer is in the language of the question.
    const locale = this.places.languageAt(place, readForeignQuestion(line, usual)?.language ?? usual);
    const { article } = this.places.settingsAt(place);
    const desk = await this.desks.of(
      place?.server ?? null,
      articlesNeededFor(line, { article, conversation: before }),
    );
    const { library } = desk;
    const circumstances = {
      ...this.places.circumstances(place, library),
      // In direct messages users may change settings; elsewhere a message does not show its author's permissions.
      maySet: place?.server === null,
      conversation: before,
      locale,
    };
    const audience = { owner: asker, isPrivate: false, locale, isVoter: Boolean(place?.server), library };
    try {
      const answer = sendingToCommand(await respond(desk, line || 'help', circumstances), isDirect);
      const conversation = line ? remember(before, line, answer) : undefined;
      const pages = await this.screens.pages(answer, audience);
      return { ...pages, answer, audience, outcome: answer.status, conversation };
    } catch (error) {
      const id = faultId();
      this.log.error({ id, err: error }, 'failed');
      return {
        screens: [noteScreen(failurePhrase(error, id), locale)],
        linked: false,
        answer: null,
        audience,
        outcome: 'failed',
        conversation: undefined,
      };
    }
  }

  /** Updates the messages that answer a question: edits existing ones, sends new ones, deletes the rest. */
  async #show(question: Question, screens: Pages['screens']): Promise<void> {
    const { channel, id, answers } = question;
    const kept: string[] = [];
    for (const [at, screen] of screens.entries()) {
      const old = answers[at];
      if (old !== undefined) {
        if (await this.posts.edit(channel, old, screen)) kept.push(old);
        continue;
      }
      const sent = await this.posts.reply(channel, id, screen, `${id}-${at}`);
      if (sent !== null) kept.push(sent);
    }
    for (const old of answers.slice(screens.length)) await this.posts.delete(channel, old);
    question.answers = kept;
  }
}
