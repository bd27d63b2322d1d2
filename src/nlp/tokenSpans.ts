import type { Span } from '../article/spans.js';
import { binarySearch } from '../support/binarySearch.js';
import type { Token } from './tokens.js';

/**
 * Returns the tokens of a span, end exclusive. A token that the span cuts counts if the span covers most of
 * it: in “Iran-backed” only a part is a name.
 * @returns null if there are none
 */
export function tokensWithin(
  tokens: readonly Token[],
  { start, end }: Span,
): { from: number; to: number } | null {
  let from = binarySearch(tokens.length, (at) => (tokens[at]?.end ?? 0) > start);
  const overlap = (token: Token): number => Math.min(token.end, end) - Math.max(token.start, start);
  const cut = tokens[from];
  if (cut && cut.start < start && 2 * overlap(cut) <= cut.end - cut.start) from++;
  let to = from;
  for (let token = tokens[to]; token && token.start < end; token = tokens[++to]) {
    if (2 * overlap(token) <= token.end - token.start) break;
  }
  return to > from ? { from, to } : null;
}

/**
 * Finds every place where one of some names stands literally; where several start alike, the longest.
 * @param names as they are spelt
 * @param taken indexes of tokens that belong to a name already
 */
export function occurrencesOf(
  text: string,
  tokens: readonly Token[],
  names: Iterable<string>,
  taken: ReadonlySet<number>,
): { name: string; from: number; to: number }[] {
  const byInitial = new Map<string, string[]>();
  for (const name of names) {
    const key = name.slice(0, 1);
    const list = byInitial.get(key);
    if (list) list.push(name);
    else byInitial.set(key, [name]);
  }
  for (const list of byInitial.values()) list.sort((a, b) => b.length - a.length);
  const found: { name: string; from: number; to: number }[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const first = tokens[from];
    if (!first || taken.has(from)) continue;
    for (const name of byInitial.get(text[first.start] ?? '') ?? []) {
      if (!text.startsWith(name, first.start)) continue;
      const end = first.start + name.length;
      let to = from;
      while ((tokens[to]?.end ?? end) < end && !taken.has(to)) to++;
      if (tokens[to]?.end !== end || taken.has(to)) continue;
      found.push({ name, from, to: to + 1 });
      from = to;
      break;
    }
  }
  return found;
}
