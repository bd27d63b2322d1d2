import { LRUCache } from 'lru-cache';
import type { Answer } from '../answer/answer.js';
import { refuse } from '../answer/refuse.js';
import { Library } from '../knowledge/library.js';
import { phrase } from '../phrases/phrases.js';
import type { Conversation } from '../question/conversation.js';
import { remember } from '../request/conversation.js';
import type { Desk } from '../request/respond.js';
import { Documents } from './documents.js';
import { type Output, toOutput } from './output.js';
import { type Request, readRequest } from './request.js';
import { answerSafely, failure } from './session.js';

/** How many conversations are remembered at most. */
const mostConversations = 1000;

/** The face for scripts: a line in, a JSON object out. */
export class JsonLines {
  private readonly conversations = new LRUCache<string, Conversation>({ max: mostConversations });
  private readonly documents = new Documents();

  /** @param article slug of the article for lines that name none; undefined for all articles */
  constructor(
    private readonly desk: Desk,
    private readonly article: string | undefined,
  ) {}

  /** Answers a line, whatever it contains. */
  async answer(line: string): Promise<Output> {
    const read = readRequest(line);
    if ('fault' in read) return toOutput(refuse(read.fault), line, false);
    const { request } = read;
    const desk = await this.deskFor(request).catch(failure);
    if ('status' in desk) return toOutput(desk, request.text, false);
    const answer = await this.respond(desk, request);
    return toOutput(answer, request.text, desk.library.articles.length > 1, request.locale ?? undefined);
  }

  private async respond(
    desk: Desk,
    { text, article, locale, conversation, document }: Request,
  ): Promise<Answer> {
    const before = conversation ? this.conversations.get(conversation) : undefined;
    const answer = await answerSafely(desk, text, {
      only: article ?? (document ? undefined : this.article),
      locale: locale ?? undefined,
      conversation: before,
      isModerator: true,
    });
    if (conversation) this.conversations.set(conversation, remember(before, text, answer));
    return answer;
  }

  /** The desk with the articles for a request: its document only, or the library. */
  private async deskFor({ document }: Request): Promise<Desk | Answer> {
    if (!document) return this.desk;
    if (document.text?.trim() === '') return refuse(phrase('emptyDocument'));
    const knowledge = await this.documents.get(document.id, document.text);
    if (knowledge === null) return refuse(phrase('unknownDocument'));
    return { ...this.desk, library: new Library([knowledge]), near: undefined };
  }
}
