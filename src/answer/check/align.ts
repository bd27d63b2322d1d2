import { isFunctionWord } from '../../nlp/words.js';
import type { Token } from './tokens.js';
import { near, weightOf } from './weights.js';

/** A step of an alignment: indexes into the claim's and the article's words; null where one has none. */
export interface Step {
  readonly claimed: number | null;
  readonly said: number | null;
  /** Whether both words are equal; a pair that is not is a word changed. */
  readonly same: boolean;
}

/** Words in the same place that are not the same: a little better than one left out and one added. */
const scores = { gap: -3, changed: -5, near: 4, sameContent: 10, sameFunction: 4 } as const;
/** So many words at either end are read as changed rather than added, where the article has words there. */
const longestChangedEnd = 2;
/** The longer of two texts is aligned by a stretch of so many times the other's length, and some words more. */
const longest = { times: 4, more: 40 } as const;

/**
 * Aligns a claim's words with the article's by Needleman and Wunsch (1970), the article's words before and
 * after those of the claim costing nothing (the fitting form of the alignment). Takes time in proportion to
 * the product of both lengths; the one that is much longer is first narrowed to the stretch that shares most
 * words with the other.
 * @param claimed words of the claim, without marks
 * @param said words of the article, without marks
 * @param breaks indexes of words of `said` that do not follow on the word before
 * @returns the steps from the first to the last word of the article that the claim has; null where it has none
 */
export function align(
  claimed: readonly Token[],
  said: readonly Token[],
  breaks: ReadonlySet<number> = new Set(),
): Step[] | null {
  const theirs = stretchOf(claimed, said);
  const mine = stretchOf(said, claimed);
  const own = (at: number): Step => ({ claimed: at, said: null, same: false });
  const steps = [
    ...range(0, mine.from).map(own),
    ...trace(claimed.slice(mine.from, mine.to), said.slice(theirs.from, theirs.to)).map((step) => ({
      ...step,
      claimed: step.claimed === null ? null : step.claimed + mine.from,
      said: step.said === null ? null : step.said + theirs.from,
    })),
    ...range(mine.to, claimed.length).map(own),
  ];
  const first = steps.findIndex((step) => step.said !== null && step.claimed !== null);
  if (first === -1) return null;
  const last = steps.findLastIndex((step) => step.said !== null && step.claimed !== null);
  const from = steps[first]?.said ?? 0;
  const to = steps[last]?.said ?? 0;
  return [
    ...changedEnd(onlyClaimed(steps.slice(0, first)), (back) => {
      const at = from - back;
      return at >= 0 && !rangeHas(breaks, at + 1, from) ? at : null;
    }),
    ...steps.slice(first, last + 1),
    ...changedEnd(onlyClaimed(steps.slice(last + 1)).reverse(), (on) => {
      const at = to + on;
      return at < said.length && !rangeHas(breaks, to + 1, at) ? at : null;
    }).reverse(),
  ];
}

function onlyClaimed(steps: readonly Step[]): Step[] {
  return steps.filter(({ said }) => said === null);
}

function rangeHas(set: ReadonlySet<number>, from: number, to: number): boolean {
  for (let at = from; at <= to; at++) if (set.has(at)) return true;
  return false;
}

/**
 * Pairs words of a claim at its end with the article's words in their place: a last word that was changed
 * would else seem to be added, for words outside of an alignment cost nothing.
 * @param end words that only the claim has, the outermost first
 * @param beside index of the article's word so many places beyond the last one that both have; null for none
 */
function changedEnd(end: readonly Step[], beside: (places: number) => number | null): Step[] {
  if (end.length > longestChangedEnd || beside(end.length) === null) return [...end];
  return end.map((step, at) => ({ ...step, said: beside(end.length - at) }));
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);

/** The stretch of a long text that has most of a short one's words; all of it where it is not much longer. */
function stretchOf(short: readonly Token[], long: readonly Token[]): { from: number; to: number } {
  const length = longest.times * short.length + longest.more;
  if (long.length <= length) return { from: 0, to: long.length };
  const wanted = new Set(short.map(({ loose }) => loose));
  const worth = long.map((token) => (wanted.has(token.loose) ? weightOf(token) : 0));
  let sum = 0;
  let best = 0;
  let bestAt = 0;
  for (const [at, value] of worth.entries()) {
    sum += value - (worth[at - length] ?? 0);
    if (sum > best) {
      best = sum;
      bestAt = at;
    }
  }
  const from = Math.max(0, Math.min(long.length - length, bestAt - length + 1));
  return { from, to: from + length };
}

/** Directions in the table of the alignment. */
const From = { Pair: 0, Claim: 1, Said: 2 } as const;

function trace(claimed: readonly Token[], said: readonly Token[]): Step[] {
  const width = said.length + 1;
  const from = new Uint8Array((claimed.length + 1) * width);
  const scorer = new PairScores(claimed, said);
  let above = new Int32Array(width);
  let row = new Int32Array(width);
  for (let i = 1; i <= claimed.length; i++) {
    const gap = i === claimed.length ? 0 : scores.gap;
    row[0] = i * scores.gap;
    from[i * width] = From.Claim;
    for (let j = 1; j < width; j++) {
      const pair = (above[j - 1] ?? 0) + scorer.score(i - 1, j - 1);
      const claim = (above[j] ?? 0) + scores.gap;
      const other = (row[j - 1] ?? 0) + gap;
      const best = pair >= claim ? (pair >= other ? pair : other) : claim >= other ? claim : other;
      row[j] = best;
      from[i * width + j] = best === pair ? From.Pair : best === claim ? From.Claim : From.Said;
    }
    [above, row] = [row, above];
  }
  const steps: Step[] = [];
  let i = claimed.length;
  let j = said.length;
  while (i > 0 || j > 0) {
    const direction = i === 0 ? From.Said : from[i * width + j];
    if (direction === From.Pair) {
      i--;
      j--;
      steps.push({ claimed: i, said: j, same: claimed[i]?.loose === said[j]?.loose });
    } else if (direction === From.Claim) steps.push({ claimed: --i, said: null, same: false });
    else steps.push({ claimed: null, said: --j, same: false });
  }
  return steps.reverse();
}

/** Scores of pairs of words; words are numbered, and each pair of different ones is compared once. */
class PairScores {
  private readonly numbers = new Map<string, number>();
  private readonly claimed: Int32Array;
  private readonly said: Int32Array;
  /** What each word of the article is worth where the claim has it too. */
  private readonly worth: Int32Array;
  private readonly tokens: Token[] = [];
  private readonly known = new Map<number, number>();

  constructor(claimed: readonly Token[], said: readonly Token[]) {
    this.claimed = Int32Array.from(claimed, (token) => this.numberOf(token));
    this.said = Int32Array.from(said, (token) => this.numberOf(token));
    this.worth = Int32Array.from(this.tokens, ({ loose }) =>
      isFunctionWord(loose) ? scores.sameFunction : scores.sameContent,
    );
  }

  private numberOf(token: Token): number {
    const known = this.numbers.get(token.loose);
    if (known !== undefined) return known;
    this.numbers.set(token.loose, this.tokens.length);
    return this.tokens.push(token) - 1;
  }

  score(claim: number, said: number): number {
    const a = this.claimed[claim] ?? 0;
    const b = this.said[said] ?? 0;
    if (a === b) return this.worth[a] ?? 0;
    const mine = this.tokens[a];
    const theirs = this.tokens[b];
    if (!mine || !theirs || mine.loose.charCodeAt(0) !== theirs.loose.charCodeAt(0)) return scores.changed;
    const pair = a * this.tokens.length + b;
    const known = this.known.get(pair);
    if (known !== undefined) return known;
    const value = near(mine, theirs) ? scores.near : scores.changed;
    this.known.set(pair, value);
    return value;
  }
}
