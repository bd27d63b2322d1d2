import { type NameKind, nameKinds } from '../nlp/annotations.js';

/** Tags by token, in the order of the network's output: outside of a name, then for each kind its begin and its inside. */
export const tagCount = 1 + 2 * nameKinds.length;

/** Tokens that are one name. */
export interface TaggedTokens {
  readonly first: number;
  readonly last: number;
  readonly kind: NameKind;
  readonly probability: number;
}

/** Softmax. */
export function softmax(logits: ArrayLike<number>): number[] {
  const values = Array.from(logits);
  const most = Math.max(...values);
  const powers = values.map((logit) => Math.exp(logit - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** A token of a window: the first of a word, a later one, or a special token. */
export type Part = 'first' | 'inside' | 'none';

/**
 * The names of a window: each begins with a begin tag, or with an inside tag of another kind than the name before, and
 * goes on with inside tags of its kind. The first token of a word decides for the others.
 * @param tags logits, one row of {@link tagCount} a token
 */
export function namesIn(tags: Float32Array, partAt: (token: number) => Part): TaggedTokens[] {
  const found: TaggedTokens[] = [];
  let open: { first: number; last: number; kind: NameKind; sum: number; words: number } | null = null;
  const close = (): void => {
    if (open) {
      const { first, last, kind, sum, words } = open;
      found.push({ first, last, kind, probability: sum / words });
    }
    open = null;
  };
  for (let token = 0; token * tagCount < tags.length; token++) {
    const part = partAt(token);
    if (part === 'inside') {
      if (open) open.last = token;
      continue;
    }
    if (part === 'none') {
      close();
      continue;
    }
    const shares = softmax(tags.subarray(token * tagCount, (token + 1) * tagCount));
    const best = shares.reduce((most, share, tag) => (share > (shares[most] ?? 0) ? tag : most), 0);
    const kind = nameKinds[(best - 1) >> 1];
    if (best === 0 || kind === undefined) {
      close();
      continue;
    }
    const begins = best % 2 === 1;
    if (open === null || begins || open.kind !== kind) {
      close();
      open = { first: token, last: token, kind, sum: 0, words: 0 };
    }
    open.last = token;
    open.words++;
    // Whether it begins or goes on, the kind is the same.
    open.sum += (shares[best] ?? 0) + (shares[begins ? best + 1 : best - 1] ?? 0);
  }
  close();
  return found;
}
