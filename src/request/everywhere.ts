import type { Answer, Worth } from '../answer/answer.js';
import { refusalOfAll, type Told } from '../answer/refuse.js';
import { candidateOf, candidatesFor } from '../index/articles/libraryIndex.js';
import { entitiesOf } from '../index/entities.js';
import type { Library } from '../knowledge/library.js';
import type { Knowledge } from '../knowledge/load.js';

/** In how many articles a command looks at most. */
const mostAsked = 8;
/** An answer worth so much is not beaten. */
const settles = 1;
/** What an article that may have it is worth, be it asked first or not: surely, perhaps, by one of several people. */
const worths = { first: { unsure: 0.89 }, other: { answered: 0.99, ambiguous: 0.3 } } as const;

/** How much of a deed another article must have at least, and how like its name must be to what was typed. */
const leastOfOthers = { deed: 0.9, name: 0.8 } as const;
/** From here on a name is spelt as it was typed; names nearer to it than others by this much are another's. */
const sameName = 0.9;
const closeNames = 0.02;

/**
 * What the answers of `/who` and `/quote` are worth: what is asked first stands where it says anything, and yields only
 * where it is unsure and another is all but certain.
 */
export const worthOfAnswer: Worth = (answer, isFirst) => {
  const { score, status } = answer;
  if (isFirst) {
    if (status === 'answered' || status === 'ambiguous') return settles;
    return status === 'unsure' ? worths.first.unsure : 0;
  }
  // Of many articles one has something like a deed that none has.
  if ('lead' in answer && answer.lead?.key === 'did' && score < leastOfOthers.deed) return 0;
  if (status === 'answered') return worths.other.answered * score;
  return status === 'ambiguous' ? worths.other.ambiguous : 0;
};

/** How like a typed name is to the nearest one that an article has, from 0 to 1; 1 where it names nobody there. */
function likenessIn(knowledge: Knowledge, typed: string): number {
  const entities = entitiesOf(knowledge);
  const named = [...entities.best(typed), ...entities.byRole(typed)].map(({ score }) => score);
  return named.length > 0 ? Math.max(...named) : 1;
}

/** What is asked first: its answer, and whether it is set for the place. */
export interface First {
  readonly knowledge: Knowledge;
  readonly answer: Answer;
  readonly isSet: boolean;
}

/** How another article is looked in. */
export interface Search {
  /** What was asked, for the index over all articles. */
  readonly text: string;
  /** What may be a name in it. */
  readonly name?: string | undefined;
  readonly worth: Worth;
  readonly ask: (other: Knowledge) => Promise<Answer>;
}

/**
 * The best answer of all articles of a library: that of the one asked first, unless another that the index finds for
 * the text has a better one. Where none answers, one refusal for all.
 */
export async function answerOfAll(library: Library, first: First, search: Search): Promise<Answer> {
  const { ask, name = '', text, worth } = search;
  const { answer, isSet, knowledge } = first;
  const { slug: own } = knowledge.article;
  // Another article may have the name as it was typed.
  const likeness = likenessIn(knowledge, name);
  const isSlip = likeness < sameName;
  const value = worth(answer, true);
  let best = { answer, worth: isSlip ? Math.min(value, worths.first.unsure) : value };
  if (library.articles.length < 2 || best.worth >= settles) return answer;
  // Of many articles one has a name that is a little like any.
  const least =
    isSlip && best.worth > 0 ? Math.max(leastOfOthers.name, likeness + closeNames) : leastOfOthers.name;
  const found = candidatesFor(library, text, mostAsked);
  const top = found[0]?.score ?? 0;
  const match = (score: number): number => (top === 0 ? 0 : score / top);
  const told: Told[] = [{ answer, match: match(candidateOf(library, own, text)?.score ?? 0) }];
  for (const { read, score, slug } of found) {
    const other = slug === own ? undefined : read();
    if (!other || likenessIn(other, name) < least) continue;
    // Nobody else waits while several are looked in.
    await new Promise(setImmediate);
    const its = await ask(other);
    const value = worth(its, false);
    told.push({ answer: its, match: match(score) });
    if (value > best.worth) best = { answer: its, worth: value };
    if (value >= settles) break;
  }
  if (best.answer !== answer) return isSet ? { ...best.answer, isFromAnother: true } : best.answer;
  return answer.status === 'not-in-article' ? refusalOfAll(answer, told) : answer;
}
