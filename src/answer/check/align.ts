import { isFunctionWord } from '../../search/words.js';
import { near, weightOf } from './likeness.js';
import type { Token } from './tokens.js';

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
/** A claim is aligned with a stretch of a long quotation, not with all of it. */
const longest = 4;

/**
 * Aligns a claim's words with the article's by Needleman and Wunsch (1970), the article's words before and
 * after those of the claim costing nothing (the fitting form of the alignment). Takes time in proportion to
 * the product of both lengths; a text much longer than the claim is first narrowed to the stretch that shares
 * most words with it.
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
  const offset = stretchOf(claimed, said);
  const frame = said.slice(offset, offset + longest * claimed.length + 40);
  const steps = trace(claimed, frame).map((step) =>
    step.said === null ? step : { ...step, said: step.said + offset },
  );
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

/** Where the stretch of the article begins that has most of the claim's words; 0 for a short text. */
function stretchOf(claimed: readonly Token[], said: readonly Token[]): number {
  const length = longest * claimed.length + 40;
  if (said.length <= length) return 0;
  const wanted = new Set(claimed.map(({ loose }) => loose));
  const worth = said.map((token) => (wanted.has(token.loose) ? weightOf(token) : 0));
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
  return Math.max(0, Math.min(said.length - length, bestAt - length + 1));
}

/** Directions in the table of the alignment. */
const From = { Pair: 0, Claim: 1, Said: 2 } as const;

function trace(claimed: readonly Token[], said: readonly Token[]): Step[] {
  const width = said.length + 1;
  const from = new Uint8Array((claimed.length + 1) * width);
  const pairScore = pairScores(claimed, said);
  let above = new Int32Array(width);
  for (let i = 1; i <= claimed.length; i++) {
    const row = new Int32Array(width);
    row[0] = i * scores.gap;
    from[i * width] = From.Claim;
    for (let j = 1; j < width; j++) {
      const pair = (above[j - 1] ?? 0) + pairScore(i - 1, j - 1);
      const claim = (above[j] ?? 0) + scores.gap;
      const other = (row[j - 1] ?? 0) + (i === claimed.length ? 0 : scores.gap);
      const best = Math.max(pair, claim, other);
      row[j] = best;
      from[i * width + j] = best === pair ? From.Pair : best === claim ? From.Claim : From.Said;
    }
    above = row;
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

/** Scores of pairs, each pair of different words being compared once. */
function pairScores(
  claimed: readonly Token[],
  said: readonly Token[],
): (claim: number, said: number) => number {
  const known = new Map<string, number>();
  return (c, s) => {
    const a = claimed[c];
    const b = said[s];
    if (!a || !b) return scores.changed;
    if (a.loose === b.loose) return isFunctionWord(a.loose) ? scores.sameFunction : scores.sameContent;
    if (a.loose[0] !== b.loose[0]) return scores.changed;
    const pair = `${a.loose} ${b.loose}`;
    const score = known.get(pair) ?? (near(a, b) ? scores.near : scores.changed);
    known.set(pair, score);
    return score;
  };
}
