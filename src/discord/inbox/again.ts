import { type Answer, isAnswering } from '../../answer/answer.js';
import { type Phrase, phrase } from '../../phrases/phrases.js';
import { noReader } from '../../reader/reader.js';
import { amongOthers, type Desk, respond } from '../../request/respond.js';
import type { CountedQuestion, CountedVote } from '../../settings/store.js';
import { readAnswerVotedOn } from '../interactions/ballot.js';
import { answerOf } from '../screen/answerCode.js';
import { Editions } from '../server/editions.js';

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
