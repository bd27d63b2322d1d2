import { type Token, weightOf } from './tokens.js';

/** A step of an alignment: indexes into the claim's and the article's words; null where one has none. */
export interface Step {
  readonly claimed: number | null;
  readonly source: number | null;
  /** Whether both words are equal; a pair that is not is a word changed. */
  readonly same: boolean;
}

/** Neighbouring words in which a claim and the article differ. */
export interface Block {
  readonly omitted: readonly Token[];
  readonly added: readonly Token[];
}

/** Score of two different words in the same place: a little better than one omitted and one added. */
const scores = { gap: -3, changed: -5, same: 10 } as const;
/** Of the longer text, a stretch of this many times the shorter one's length, plus some words, is aligned. */
const longest = { times: 4, more: 40 } as const;

/**
 * Aligns a claim's words with the article's by Needleman and Wunsch (1970), the article's words before and
 * after those of the claim costing nothing (the fitting form of the alignment). Takes time in proportion to
 * the product of both lengths; the one that is much longer is first narrowed to the stretch that shares most
 * words with the other.
 * @param claimed words of the claim, without marks
 * @param source words of the article, without marks
 * @param breaks indexes of words of `source` that do not follow on the word before
 * @returns the steps from the first to the last word of the article that the claim has; null where it has none
 */
export function align(
  claimed: readonly Token[],
  source: readonly Token[],
  breaks: ReadonlySet<number> = new Set(),
): Step[] | null {
  const theirs = densestStretch(source, claimed);
  const mine = densestStretch(claimed, source);
  const added = (at: number): Step => ({ claimed: at, source: null, same: false });
  const traced = trace(claimed.slice(mine.from, mine.to), source.slice(theirs.from, theirs.to));
  const steps = [
    ...range(0, mine.from).map(added),
    ...traced.map((step) => ({
      ...step,
      claimed: step.claimed === null ? null : step.claimed + mine.from,
      source: step.source === null ? null : step.source + theirs.from,
    })),
    ...range(mine.to, claimed.length).map(added),
  ];
  const isPair = (step: Step): boolean => step.source !== null && step.claimed !== null;
  const first = steps.findIndex(isPair);
  if (first === -1) return null;
  const last = steps.findLastIndex(isPair);
  const from = steps[first]?.source ?? 0;
  const to = steps[last]?.source ?? 0;
  return [
    ...changedEnd(steps.slice(0, first), (back) => {
      const at = from - back;
      return at >= 0 && !range(at + 1, from + 1).some((one) => breaks.has(one)) ? at : null;
    }),
    ...steps.slice(first, last + 1),
    ...changedEnd(steps.slice(last + 1).reverse(), (on) => {
      const at = to + on;
      return at < source.length && !range(to + 1, at + 1).some((one) => breaks.has(one)) ? at : null;
    }).reverse(),
  ];
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);

/**
 * Pairs the words at a claim's end with the article's words in the same place. Words outside of an alignment cost
 * nothing, so changed words there would otherwise look like added ones.
 * @param steps those beyond the last pair, the outermost first
 * @param beside index of the article's word so many places beyond the last pair; null for none
 */
function changedEnd(steps: readonly Step[], beside: (places: number) => number | null): Step[] {
  const end = steps.filter(({ source }) => source === null);
  return end.map((step, at) => ({ ...step, source: beside(end.length - at) }));
}

/** The stretch of a long text that has most of a short one's words; all of it where it is not much longer. */
function densestStretch(long: readonly Token[], short: readonly Token[]): { from: number; to: number } {
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
const From = { Pair: 0, Claim: 1, Source: 2 } as const;

function trace(claimed: readonly Token[], source: readonly Token[]): Step[] {
  const width = source.length + 1;
  const from = new Uint8Array((claimed.length + 1) * width);
  const same = source.map((token) => scores.same * weightOf(token));
  let above = new Int32Array(width);
  let row = new Int32Array(width);
  for (const [index, { loose }] of claimed.entries()) {
    const i = index + 1;
    const gap = i === claimed.length ? 0 : scores.gap;
    row[0] = i * scores.gap;
    from[i * width] = From.Claim;
    for (let j = 1; j < width; j++) {
      const score = source[j - 1]?.loose === loose ? (same[j - 1] ?? 0) : scores.changed;
      const pair = (above[j - 1] ?? 0) + score;
      const claim = (above[j] ?? 0) + scores.gap;
      const other = (row[j - 1] ?? 0) + gap;
      const best = Math.max(pair, claim, other);
      row[j] = best;
      from[i * width + j] = best === pair ? From.Pair : best === claim ? From.Claim : From.Source;
    }
    [above, row] = [row, above];
  }
  const steps: Step[] = [];
  let i = claimed.length;
  let j = source.length;
  while (i > 0 || j > 0) {
    const direction = i === 0 ? From.Source : from[i * width + j];
    if (direction === From.Pair) {
      i--;
      j--;
      steps.push({ claimed: i, source: j, same: claimed[i]?.loose === source[j]?.loose });
    } else if (direction === From.Claim) steps.push({ claimed: --i, source: null, same: false });
    else steps.push({ claimed: null, source: --j, same: false });
  }
  return steps.reverse();
}

/** The stretches of an alignment in order: the article's words where both are equal, and blocks that differ. */
export function stretchesOf(
  steps: readonly Step[],
  claimed: readonly Token[],
  source: readonly Token[],
): ({ readonly same: readonly Token[] } | Block)[] {
  const found: ({ same: Token[] } | { omitted: Token[]; added: Token[] })[] = [];
  for (const step of steps) {
    const theirs = step.source === null ? undefined : source[step.source];
    const mine = step.claimed === null ? undefined : claimed[step.claimed];
    const last = found.at(-1);
    if (step.same && theirs) {
      if (last && 'same' in last) last.same.push(theirs);
      else found.push({ same: [theirs] });
      continue;
    }
    const block = last && 'omitted' in last ? last : { omitted: [], added: [] };
    if (block !== last) found.push(block);
    if (theirs) block.omitted.push(theirs);
    if (mine) block.added.push(mine);
  }
  return found;
}
