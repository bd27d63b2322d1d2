/** Output of the network for one window: two logits for each token. */
export interface Logits {
  readonly start: Float32Array;
  readonly end: Float32Array;
}

/** Reading of a range of tokens. */
export interface TokenReading {
  /** Logit of the best answer span, relative to "not here". */
  readonly score: number;
  /** Mean of the log-sums of start and end scores. */
  readonly mass: number;
  /** First and last token of the span. */
  readonly first: number;
  readonly last: number;
}

/** Most tokens between the first and the last of an answer. */
const longestAnswer = 30;

/**
 * Reads the network’s output for a sentence. Token 0 stands for “not here”; all scores are relative to it.
 * @param from first token of the sentence
 * @param to the token after its last
 * @returns null if it has no tokens
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

/** Logarithm of the sum of exponentials. */
function logSumExp(logs: readonly number[]): number {
  const max = Math.max(...logs);
  return max + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - max), 0));
}
