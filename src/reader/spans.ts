/** What the network gives for one window: two logits a token. */
export interface Logits {
  readonly start: Float32Array;
  readonly end: Float32Array;
}

/** What it makes of a stretch of tokens. */
export interface TokenReading {
  /** Logit of the best answer span, relative to "not here". */
  readonly score: number;
  /** Mean of the log summed start scores and the log summed end scores. */
  readonly mass: number;
  /** The span's first and last token. */
  readonly first: number;
  readonly last: number;
}

/** Tokens between the first and the last of an answer, at most. */
const longestAnswer = 30;

/**
 * Reads what the network says of a sentence. Token 0 stands for "not here": all scores are relative to its own.
 * @param from the sentence's first token
 * @param to the one after its last
 * @returns null where it has no token
 */
export function readTokens({ start, end }: Logits, from: number, to: number): TokenReading | null {
  if (from >= to) return null;
  const none = { start: start[0] ?? 0, end: end[0] ?? 0 };
  const starts = Array.from(start.subarray(from, to), (logit) => logit - none.start);
  const ends = Array.from(end.subarray(from, to), (logit) => logit - none.end);
  let best = { score: Number.NEGATIVE_INFINITY, first: 0, last: 0 };
  for (const [first, begin] of starts.entries())
    for (let last = first; last <= first + longestAnswer && last < ends.length; last++) {
      const score = begin + (ends[last] ?? 0);
      if (score > best.score) best = { score, first, last };
    }
  const mass = (logSumExp(starts) + logSumExp(ends)) / 2;
  return { score: best.score, mass, first: from + best.first, last: from + best.last };
}

/** The logarithm of the sum of what the numbers are logarithms of. */
function logSumExp(logs: readonly number[]): number {
  const most = Math.max(...logs);
  return most + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - most), 0));
}
