import { LRUCache } from 'lru-cache';
import type { Answer } from '../../answer/answer.js';
import { refuse } from '../../answer/refuse.js';
import { type Phrase, phrase } from '../../phrases/phrases.js';
import type { Conversation } from '../../question/conversation.js';
import { readForeign } from '../../question/foreign.js';
import { remember } from '../../request/conversation.js';
import { respond } from '../../request/respond.js';
import { wantedIn } from '../../request/wanted.js';
import type { Place } from '../../settings/store.js';
import { faultId, type Log } from '../client/log.js';
import type { Outcome } from '../client/outcomes.js';
import type { Pages } from '../screen/message.js';
import { type Audience, noteScreen, type Screens } from '../screen/screen.js';
import type { Desks } from '../server/desks.js';
import type { Conversations, Pace } from '../server/memory.js';
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
import type { Turns } from './turns.js';

/** Questions whose answers can still follow an edit. */
const mostQuestions = 2000;
/** How long after it was written a message can become a question by an edit, in milliseconds. */
const longestAgo = 10 * 60_000;
/** Put at a question that came too fast. */
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
  /** What had been asked before it. */
  readonly before: Conversation | undefined;
  /** The messages that answer it. */
  answers: string[];
  /** Ends when all that was begun for it is done: edits and deletions wait for the answer. */
  settled: Promise<unknown>;
}

interface Thought extends Pages {
  /** Null where it failed. */
  readonly answer: Answer | null;
  readonly audience: Audience;
  readonly outcome: string;
  /** What the next question may refer to. */
  readonly conversation: Conversation | undefined;
}

/** Refusals of what only a command can be known to be allowed, or can bring along. */
const needCommand: readonly Phrase['key'][] = [
  'mayNotSet',
  'mayNotSetServer',
  'moderatorsOnly',
  'unreadable',
];

/** Such a refusal as one that says so, and what is for the reader alone where everybody would see it. */
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
    private readonly turns: Turns,
    private readonly posts: Posts,
    private readonly conversations: Conversations,
    private readonly places: Places,
    private readonly pace: Pace,
    private readonly log: Log,
    private readonly localeOf: (user: string, guildId: string | null | undefined) => string,
  ) {}

  /** @returns null where the message asks nothing of the bot */
  async created(message: GatewayMessage, bot: Identity): Promise<Outcome | null> {
    const asker = askerOf(message);
    if (asker === null || asker === bot.id) return null;
    const isDirect = message.guild_id == null;
    if (!isDirect && !mentions(bot, message)) return null;
    const { id, channel_id: channel } = message;
    // A session that is resumed can bring an event a second time.
    if (this.#asked.has(id)) return null;
    const content = message.content ?? '';
    const command = isDirect ? 'direct message' : 'mention';
    const found = this.places.find(message.guild_id ?? null, channel);
    // Nothing is waited for that is known: the message can be deleted the next moment.
    const place = found instanceof Promise ? await found : found;
    if (this.places.settingsAt(place).mentions === false) return null;
    const late = this.pace.take(asker, channel);
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
   * An edit; one that changes no word, as when a link gets its preview, is none. One that turns what was written a
   * short while ago to the bot is a question.
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
    const late = this.pace.take(question.asker, question.channel);
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
    const { answer, audience, conversation, outcome, ...thought } = await this.turns.run(() =>
      this.#think(question),
    );
    // Deleted while it was read: nobody waits for the answer.
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

  /** The answer to a question as messages; where it fails, a sentence with the id that the log has. */
  async #think({ asker, before, bot, content, isDirect, locale: usual, place }: Question): Promise<Thought> {
    const line = questionIn(bot, content);
    // Whoever asks in a language reads it; where a language is set, everybody reads that.
    const locale = this.places.languageAt(place, readForeign(line, usual)?.language ?? usual);
    const { article } = this.places.settingsAt(place);
    const desk = await this.desks.of(
      place?.server ?? null,
      wantedIn(line, { article, conversation: before }),
    );
    const { library } = desk;
    const circumstances = {
      ...this.places.circumstances(place, library),
      // A direct message is its writer's own; elsewhere a message does not tell what its writer may do.
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
        screens: [noteScreen(phrase('failed', { id }), locale)],
        linked: false,
        answer: null,
        audience,
        outcome: 'failed',
        conversation: undefined,
      };
    }
  }

  /** Makes the messages that answer a question these: edits those that are there, sends and deletes the rest. */
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
