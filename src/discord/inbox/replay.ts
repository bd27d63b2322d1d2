import { type Answer, isAnswering } from '../../answer/answer.js';
import { type Phrase, phrase } from '../../phrases/phrases.js';
import { noReader } from '../../reader/reader.js';
import { type Desk, noteOtherArticles, respond } from '../../request/respond.js';
import type { CountedQuestion, CountedVote } from '../../settings/storeInterface.js';
import { readVoteKey } from '../interactions/voteButtons.js';
import { answerOf } from '../screen/customIds/answerCode.js';
import { ArticleVersions } from '../server/articleVersions.js';

/**
 * Asks a question again, without the slow reader. If there is still no answer, it gives the closest passages of the
 * article that was asked.
 */
export async function askAgain(
  desk: Desk,
  { article: slug, text }: Pick<CountedQuestion, 'article' | 'text'>,
  locale: string,
): Promise<Answer> {
  const quick = { ...desk, reader: noReader };
  const article = desk.library.has(slug) ? slug : undefined;
  const answer = await respond(quick, text, { article, locale });
  if (article === undefined || isAnswering(answer.status)) return answer;
  return noteOtherArticles(await respond(quick, text, { only: article, locale }), desk);
}

/** Restores the answer that readers voted on, or says why it cannot be shown. */
export async function restoreAnswer(
  desk: Desk,
  { answer, article }: Pick<CountedVote, 'article' | 'answer'>,
): Promise<Answer | Phrase> {
  const { code, version, isKind } = readVoteKey(answer);
  if (isKind) return phrase(code === 'check' ? 'inboxChecks' : 'inboxLong');
  const knowledge = desk.library.get(article);
  if (!knowledge) return phrase('inboxGone');
  // A code holds positions in the article, which mean other words in another version.
  const isSame =
    version !== undefined && version === new ArticleVersions(desk.library).fingerprintOf(knowledge);
  return (isSame ? await answerOf(desk, knowledge, code) : null) ?? phrase('inboxChanged');
}
