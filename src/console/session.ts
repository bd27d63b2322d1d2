import type { Answer } from '../answer/answer.js';
import { type Phrase, phrase } from '../phrases/phrases.js';
import type { Conversation } from '../question/conversation.js';
import { remember } from '../request/conversation.js';
import { type Circumstances, type Desk, respond } from '../request/respond.js';
import { deskFor, wantedIn } from '../request/wanted.js';
import { explain } from './explain.js';

/** An answer that only says what is wrong with a request. */
export function fault(lead: Phrase, suggestions: readonly string[] = []): Answer {
  return { status: 'invalid', kind: 'none', knowledge: null, score: 0, lead, closest: [], suggestions };
}

/** Answers a line; an error becomes a short answer with an id, under which standard error has the cause. */
export async function answerSafely(desk: Desk, line: string, circumstances: Circumstances): Promise<Answer> {
  try {
    return await respond(await deskFor(desk, wantedIn(line, circumstances)), line, circumstances);
  } catch (error) {
    return failure(error);
  }
}

/** Logs an error under a new id, and makes the answer that names the id. */
export function failure(error: unknown): Answer {
  const id = process.getBuiltinModule('node:crypto').randomUUID().slice(0, 8);
  console.error(id, error);
  return fault(phrase('failed', { id }));
}

/** One person at the console: all that is asked is one conversation, a line after the other. */
export class Session {
  private conversation: Conversation | undefined;
  /** The article that goes first, once one is chosen. */
  private article: string | undefined;

  /** @param only slug of the article to answer from; all answer where it is left out */
  constructor(
    private readonly desk: Desk,
    private only: string | undefined,
  ) {}

  /** Answers a line. */
  async answer(line: string): Promise<Answer> {
    const answer = await answerSafely(this.desk, line, this.circumstances());
    this.conversation = remember(this.conversation, line, answer);
    // At a console the choice of an article lasts as long as the session, and nothing else can be set.
    if (answer.kind === 'article' && answer.shows === 'use' && answer.change?.does === 'set') {
      const { article } = answer.change.settings;
      this.article = article === null ? this.desk.library.usual?.article.slug : article;
      this.only = undefined;
    }
    if (answer.kind === 'article' && 'change' in answer && answer.change?.does === 'erase')
      this.article = undefined;
    return answer;
  }

  /** How the answer to a line comes about. */
  async explain(line: string): Promise<string> {
    const desk = await deskFor(this.desk, wantedIn(line, this.circumstances()));
    const explanation = await explain(desk, line, this.circumstances());
    await this.answer(line);
    return explanation;
  }

  private circumstances(): Circumstances {
    const { article, conversation, only } = this;
    return { article, only, conversation, isModerator: true, maySet: true };
  }
}
