import type { Library } from '../../knowledge/library.js';
import { candidatesFor } from '../../search/libraryIndex.js';
import type { Answer } from '../answer.js';
import { ask } from './ask.js';
import type { Conversation } from './conversation.js';
import { inEnglishForm } from './foreign.js';
import { understood } from './understood.js';
import { undressed } from './undressed.js';

/** In how many articles an answer is looked for: those that the index finds best. */
const mostAsked = 6;
/** Of a larger library an article that matches this much worse than the best one is not asked. */
const leastShare = 0.6;
/** What matching the question as well as the best article counts beside the confidence of its answer. */
const matchWorth = 1;

/** What counts more than the score when answers of several articles are compared. */
const ranks = { answered: 2, ambiguous: 1, 'not-in-article': 0, invalid: 0 } as const;

/**
 * Answers a free question from whichever of several articles answers it best. A question that leans on what was
 * asked before is first put to the article that answered then.
 * @param library one article at least; between equals the first is taken
 * @throws RangeError if there is no article
 */
export function askAll(library: Library, question: string, conversation?: Conversation): Answer {
  const before = conversation?.article === undefined ? undefined : library.get(conversation.article);
  const leans = before && understood(before, question, conversation) !== understood(before, question);
  const continued = leans ? ask(before, question, conversation) : null;
  if (continued?.status === 'answered') return continued;
  const isLarge = library.articles.length > mostAsked;
  const found = candidatesFor(library, inEnglishForm(undressed(question)), mostAsked);
  const top = found[0]?.score ?? 0;
  const answers = found
    .filter(({ score }) => !isLarge || score >= leastShare * top)
    .flatMap(({ read, score }) => {
      const knowledge = read();
      if (!knowledge) return [];
      const answer = continued && knowledge === before ? continued : ask(knowledge, question);
      const worth = answer.score + (isLarge ? (matchWorth * score) / top : 0);
      return [{ answer, worth }];
    });
  const [best] = answers.sort((a, b) => ranks[b.answer.status] - ranks[a.answer.status] || b.worth - a.worth);
  if (best) return best.answer;
  const { usual } = library;
  if (!usual) throw new RangeError('there is no article to ask');
  return continued ?? ask(usual, question);
}
