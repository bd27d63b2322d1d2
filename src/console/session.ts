import type { Answer } from '../answer/answer.js';
import { refuse } from '../answer/refuse.js';
import type { Conversation } from '../question/conversation.js';
import type { RequestContext } from '../request/context.js';
import { remember } from '../request/conversation.js';
import { failurePhrase } from '../request/failure.js';
import { articlesNeededFor, deskFor } from '../request/neededArticles.js';
import { type Desk, respond } from '../request/respond.js';
import { explain } from './explain.js';

/** Answers a line. An error becomes a short answer with an id; standard error has the details under that id. */
export async function answerSafely(desk: Desk, line: string, context: RequestContext): Promise<Answer> {
  try {
    return await respond(await deskFor(desk, articlesNeededFor(line, context)), line, context);
  } catch (error) {
    return failure(error);
  }
}

/** Logs an error under a new id. @returns the answer that names the id */
export function failure(error: unknown): Answer {
  const id = process.getBuiltinModule('node:crypto').randomUUID().slice(0, 8);
  console.error(id, error);
  return refuse(failurePhrase(error, id));
}

/** One person at the console, whose lines are one conversation. */
export class Session {
  private conversation: Conversation | undefined;
  /** The article that is asked first, once one is chosen. */
  private article: string | undefined;

  /** @param only slug of the only article to answer from; undefined for all */
  constructor(
    private readonly desk: Desk,
    private only: string | undefined,
  ) {}

  /** Answers a line. */
  async answer(line: string): Promise<Answer> {
    const answer = await answerSafely(this.desk, line, this.context());
    this.conversation = remember(this.conversation, line, answer);
    // At the console only an article can be set, for as long as the session lasts.
    if (answer.kind === 'article' && answer.shows === 'use' && answer.change?.does === 'set') {
      const { article } = answer.change.settings;
      this.article = article === null ? this.desk.library.defaultArticle?.article.slug : article;
      this.only = undefined;
    }
    if (answer.kind === 'article' && 'change' in answer && answer.change?.does === 'erase')
      this.article = undefined;
    return answer;
  }

  /** Explains how the answer to a line comes about. */
  async explain(line: string): Promise<string> {
    const desk = await deskFor(this.desk, articlesNeededFor(line, this.context()));
    const explanation = await explain(desk, line, this.context());
    await this.answer(line);
    return explanation;
  }

  private context(): RequestContext {
    const { article, conversation, only } = this;
    return { article, only, conversation, isModerator: true, maySet: true };
  }
}
