import type { Answer, Worth } from '../answer/answer.js';
import { refusalOfAll, type Told } from '../answer/refuse.js';
import { candidateOf, candidatesFor } from '../index/articles/libraryIndex.js';
import { entitiesOf } from '../index/entities.js';
import type { Library } from '../knowledge/library.js';
import type { Knowledge } from '../knowledge/load.js';

/** How many articles a command asks at most. */
const mostAsked = 8;
/** No answer beats one with this score. */
const top = 1;
/** Scores by the status of an answer, for the article that is asked first and for another one. */
const scores = { first: { unsure: 0.89 }, other: { answered: 0.99, ambiguous: 0.3 } } as const;

/** What another article needs at least: the score of an action that it tells, the similarity of its name to what was typed. */
const leastOfOthers = { action: 0.9, name: 0.8 } as const;
/** From this similarity on, a name counts as spelt correctly; another article's name must be closer by this margin. */
const sameName = 0.9;
const closeNames = 0.02;

/**
 * Scores the answers of `/who` and `/quote`. The article that is asked first wins if it answers at all; if it is unsure,
 * another article wins only with an almost certain answer.
 */
export const scoreOfAnswer: Worth = (answer, isFirst) => {
  const { score, status } = answer;
  if (isFirst) {
    if (status === 'answered' || status === 'ambiguous') return top;
    return status === 'unsure' ? scores.first.unsure : 0;
  }
  // Among many articles, one always has something similar to an action that none of them tells.
  if ('lead' in answer && answer.lead?.key === 'did' && score < leastOfOthers.action) return 0;
  if (status === 'answered') return scores.other.answered * score;
  return status === 'ambiguous' ? scores.other.ambiguous : 0;
};

/** The similarity of a typed name to the closest name in an article, from 0 to 1; 1 where it names nobody there. */
function similarityIn(knowledge: Knowledge, typed: string): number {
  const entities = entitiesOf(knowledge);
  const named = [...entities.best(typed), ...entities.byRole(typed)].map(({ score }) => score);
  return named.length > 0 ? Math.max(...named) : 1;
}

/** The article that is asked first, its answer, and whether the article is set for the place. */
export interface First {
  readonly knowledge: Knowledge;
  readonly answer: Answer;
  readonly isSet: boolean;
}

/** How the other articles are asked. */
export interface Search {
  /** The request as text, for the index over all articles. */
  readonly text: string;
  /** The part of it that may be a name. */
  readonly name?: string | undefined;
  readonly worth: Worth;
  readonly ask: (other: Knowledge) => Promise<Answer>;
}

/**
 * The best answer from all articles of a library: that of the article asked first, unless an article that the index
 * finds for the text has a better one. If none answers, one refusal for all of them.
 */
export async function bestAnswer(library: Library, first: First, search: Search): Promise<Answer> {
  const { ask, name = '', text, worth } = search;
  const { answer, isSet, knowledge } = first;
  const { slug: own } = knowledge.article;
  // The name may be a misspelling here, but correct in another article.
  const similarity = similarityIn(knowledge, name);
  const isMisspelt = similarity < sameName;
  const value = worth(answer, true);
  let best = { answer, worth: isMisspelt ? Math.min(value, scores.first.unsure) : value };
  if (library.articles.length < 2 || best.worth >= top) return answer;
  // Among many articles, one always has a name that is a little similar.
  const least =
    isMisspelt && best.worth > 0 ? Math.max(leastOfOthers.name, similarity + closeNames) : leastOfOthers.name;
  const found = candidatesFor(library, text, mostAsked);
  const topScore = found[0]?.score ?? 0;
  const match = (score: number): number => (topScore === 0 ? 0 : score / topScore);
  const told: Told[] = [{ answer, match: match(candidateOf(library, own, text)?.score ?? 0) }];
  for (const { read, score, slug } of found) {
    const other = slug === own ? undefined : read();
    if (!other || similarityIn(other, name) < least) continue;
    // Lets other requests run between two articles.
    await new Promise(setImmediate);
    const its = await ask(other);
    const value = worth(its, false);
    told.push({ answer: its, match: match(score) });
    if (value > best.worth) best = { answer: its, worth: value };
    if (value >= top) break;
  }
  if (best.answer !== answer) return isSet ? { ...best.answer, isFromAnother: true } : best.answer;
  return answer.status === 'not-in-article' ? refusalOfAll(answer, told) : answer;
}
