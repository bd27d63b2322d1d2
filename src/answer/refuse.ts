import type { Passage } from '../article/article.js';
import type { Knowledge } from '../knowledge/load.js';
import type { Person } from '../knowledge/schema.js';
import { type Phrase, phrase } from '../phrases/phrases.js';
import type { Answer, CheckAnswer, NotInArticle } from './answer.js';
import { mostClosest } from './evidence.js';

/** An answer that only says why there is none, and what to type instead. */
export function refuse(lead: Phrase, suggestions: readonly string[] = []): Answer {
  return { status: 'invalid', kind: 'none', knowledge: null, score: 0, lead, closest: [], suggestions };
}

/** How likely an answer is where the article's structure has the thing that is asked about, but not what is asked of it. */
const little = 0.1;

/** What goes with the answer that an article does not say something. */
interface Refused {
  /** What comes nearest, best first. */
  readonly closest?: readonly Passage[];
  /** From 0 to 1; {@link little} where it is left out. */
  readonly score?: number;
  readonly suggestions?: readonly string[];
  /** Whether those are like what was asked. */
  readonly areAlike?: boolean;
}

/** The answer that an article does not say something. */
export function notInArticle(
  knowledge: Knowledge,
  lead: Phrase,
  { areAlike = false, closest = [], score = little, suggestions = [] }: Refused = {},
): NotInArticle {
  const shows = { knowledge, score, lead, closest, suggestions, areAlike };
  return { status: 'not-in-article', kind: 'none', ...shows };
}

/**
 * Leads of refusals that are of one article, and those that say the same of all: first those that know most of whom is
 * meant, so that nobody is unknown whom one of the articles names.
 */
const plurals: Readonly<Partial<Record<Phrase['key'], Phrase['key']>>> = {
  nothingSaidAbout: 'nothingSaidAbout',
  nothingSaid: 'nothingSaidInAny',
  noPeople: 'noPeopleInAny',
  notSaid: 'notSaidInAny',
  noSuchSpeaker: 'noSuchSpeaker',
  noSuchName: 'noSuchNameInAny',
  notFound: 'notFoundInAny',
  nothingLike: 'nothingLikeAnywhere',
};
const knowing = Object.keys(plurals);

/** The answer of one of several articles, and how well that one matches what was asked, as a share of the best. */
export interface Told {
  readonly answer: Answer;
  readonly match: number;
}

/** An article that matches what was asked this much worse than the best one is not likely meant. */
export const leastShare = 0.75;

/** Whether a refusal knows more of whom is meant than another. */
function knowsMore({ lead }: NotInArticle | CheckAnswer, than: NotInArticle | CheckAnswer): boolean {
  const rank = knowing.indexOf(lead.key);
  return rank >= 0 && rank < knowing.indexOf(than.lead.key);
}

/**
 * A refusal as one for all articles: with what comes nearest in those that match what was asked best, by turns.
 * @param first the refusal of the article that was asked first; one that is of that article alone stays as it is
 * @param told what each article said that was looked in
 */
export function refusalOfAll(first: NotInArticle | CheckAnswer, told: readonly Told[]): Answer {
  if (plurals[first.lead.key] === undefined) return first;
  const refusals = told.flatMap(({ answer }) =>
    answer.status === 'not-in-article' && answer.kind === first.kind ? [answer] : [],
  );
  const answer = [first, ...refusals].reduce((best, one) => (knowsMore(one, best) ? one : best));
  const key = plurals[answer.lead.key] ?? answer.lead.key;
  const lists = [...told]
    .sort((a, b) => b.match - a.match)
    .flatMap((one) => ('closest' in one.answer ? [{ closest: one.answer.closest, match: one.match }] : []));
  const near = lists.filter(({ match }) => match >= leastShare);
  const [of, also] = near.some(({ closest }) => closest.length > 0) ? [near, []] : [lists, near];
  const turns = Array.from({ length: mostClosest }, (_, turn) =>
    [...of, ...also].flatMap(({ closest }) => closest.slice(turn, turn + 1)),
  );
  const closest = turns.flat().slice(0, mostClosest);
  const alike = [answer, ...refusals].find((one) => 'areAlike' in one && one.areAlike);
  const all = { ...answer, lead: phrase(key, answer.lead.values), closest, isOfAll: true };
  // Another article may have a name like the one that was typed.
  return alike && 'areAlike' in all ? { ...all, suggestions: alike.suggestions, areAlike: true } : all;
}

/**
 * The answer that several people fit.
 * @param line what to type for one of them
 */
export function ambiguous(
  knowledge: Knowledge,
  candidates: readonly Person[],
  line: (name: string) => string,
): Answer {
  const suggestions = candidates.map(({ name }) => line(name.text));
  const lead = phrase('ambiguous');
  return { status: 'ambiguous', kind: 'people', knowledge, score: 0.5, lead, candidates, suggestions };
}
