import { softmax } from './tags.js';

/** A span of tokens with its probability. */
export interface PointedTokens {
  readonly first: number;
  readonly last: number;
  readonly probability: number;
}

/** Least probability of a token. */
const least = 0.01;

/**
 * Reads the spans that a window points at, as Devlin and others (2018, section 4.3) do for answers: each token has a probability of
 * beginning the span, and one of ending it. Token 0 stands for "nothing in this window".
 * @param start logits by token
 * @param end logits by token
 * @param longest most tokens between the first and the last
 * @param isOpen whether a token may be pointed at
 * @returns the likeliest first, and the probability of "nothing"
 */
export function pointed(
  start: Float32Array,
  end: Float32Array,
  longest: number,
  isOpen: (token: number) => boolean,
): { readonly found: PointedTokens[]; readonly nothing: number } {
  const masked = (logits: Float32Array): number[] =>
    softmax(Array.from(logits, (logit, token) => (token === 0 || isOpen(token) ? logit : -1e9)));
  const starts = masked(start);
  const ends = masked(end);
  const found = starts.flatMap((probability, first): PointedTokens[] => {
    if (first === 0 || probability < least) return [];
    let last = first;
    for (let token = first; token <= first + longest && token < ends.length && isOpen(token); token++)
      if ((ends[token] ?? 0) > (ends[last] ?? 0)) last = token;
    return [{ first, last, probability }];
  });
  return {
    found: found.sort((a, b) => b.probability - a.probability),
    nothing: ((starts[0] ?? 0) + (ends[0] ?? 0)) / 2,
  };
}
