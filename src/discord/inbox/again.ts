import { type Answer, isAnswering } from '../../answer/answer.js';
import { amongOthers, type Desk, respond } from '../../answer/respond.js';
import type { CountedQuestion, CountedVote } from '../../answer/store.js';
import { type Phrase, phrase } from '../../answer/wording.js';
import { noReader } from '../../reader/reader.js';
import { answerOf } from '../answerCode.js';
import { readAnswerVotedOn } from '../ballot.js';
import { Editions } from '../editions.js';

/**
 * Asks a question again, by its words: the reader would take its time. Where it still has no answer, what is closest is
 * looked for in the article that it was asked of, where that is there.
 */
export async function askedAgain(
  desk: Desk,
  { article: slug, text }: Pick<CountedQuestion, 'article' | 'text'>,
  locale: string,
): Promise<Answer> {
  const quick = { ...desk, reader: noReader };
  const article = desk.library.has(slug) ? slug : undefined;
  const answer = await respond(quick, text, { article, locale });
  if (article === undefined || isAnswering(answer.status)) return answer;
  return amongOthers(await respond(quick, text, { only: article, locale }), desk);
}

/** The answer that people voted on; else why it cannot be shown. */
export async function shownThen(
  desk: Desk,
  { answer, article }: Pick<CountedVote, 'article' | 'answer'>,
): Promise<Answer | Phrase> {
  const { code, edition, isKind } = readAnswerVotedOn(answer);
  if (isKind) return phrase(code === 'check' ? 'inboxChecks' : 'inboxLong');
  const knowledge = desk.library.get(article);
  if (!knowledge) return phrase('inboxGone');
  // A code says where in the article the words stand: in another state of it other words stand there.
  const isSame = edition !== undefined && edition === new Editions(desk.library).markOf(knowledge);
  return (isSame ? await answerOf(desk, knowledge, code) : null) ?? phrase('inboxChanged');
}
