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
const leastShare = 0.85;
/** There the match counts most: a confident answer of a stranger is no better than a hesitant one of the right article. */
const matchWorth = 2;
const answeredWorth = 0.3;

/** In a small library, where all articles are asked, whether one answers counts more than its score. */
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
  const found = candidatesFor(library, inEnglishForm(undressed(question)), mostAsked, leastShare);
  const top = found[0]?.score ?? 0;
  let best: { readonly answer: Answer; readonly worth: number } | null = null;
  for (const { read, score } of found) {
    const match = matchWorth * (score / top);
    // The rest match no better than this one: whatever they answer, they are worth no more than this.
    if (isLarge && best && best.worth >= match + answeredWorth + 1) break;
    const knowledge = read();
    if (!knowledge) continue;
    const answer = continued && knowledge === before ? continued : ask(knowledge, question);
    const rank = isLarge ? (answer.status === 'answered' ? answeredWorth : 0) : 10 * ranks[answer.status];
    const worth = (isLarge ? match : 0) + rank + answer.score;
    if (!best || worth > best.worth) best = { answer, worth };
  }
  if (best) return best.answer;
  // No article has a word of it: what was spoken of before is meant, else the usual article.
  const meant = before ?? library.usual;
  if (!meant) throw new RangeError('there is no article to ask');
  return continued ?? ask(meant, question);
}
