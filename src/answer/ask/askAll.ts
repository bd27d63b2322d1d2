import type { Knowledge } from '../../knowledge/load.js';
import type { Answer } from '../answer.js';
import { ask } from './ask.js';
import type { Conversation } from './conversation.js';
import { understood } from './understood.js';

/** What counts more than the score when answers of several articles are compared. */
const ranks = { answered: 2, ambiguous: 1, 'not-in-article': 0, invalid: 0 } as const;

/**
 * Answers a free question from whichever of several articles answers it best. A question that leans on what was
 * asked before is first put to the article that answered then.
 * @param articles one at least; between equals the first is taken
 * @throws RangeError if there is no article
 */
export function askAll(
  articles: readonly Knowledge[],
  question: string,
  conversation?: Conversation,
): Answer {
  const before = articles.find(({ article }) => article.slug === conversation?.article);
  const leans = before && understood(before, question, conversation) !== understood(before, question);
  const continued = leans ? ask(before, question, conversation) : null;
  if (continued?.status === 'answered') return continued;
  const answers = articles.map((knowledge) =>
    continued && knowledge === before ? continued : ask(knowledge, question),
  );
  const [best] = answers.sort((a, b) => ranks[b.status] - ranks[a.status] || b.score - a.score);
  if (!best) throw new RangeError('there is no article to ask');
  return best;
}
