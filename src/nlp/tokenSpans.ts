import type { Span } from '../article/spans.js';
import { firstWhere } from '../support/halving.js';
import type { Token } from './tokens.js';

/**
 * The tokens that lie in a span, end exclusive. A token that the span cuts counts where the span has most of it: of
 * "Iran-backed" only a part is a name.
 * @returns null where there are none
 */
export function tokensWithin(
  tokens: readonly Token[],
  { start, end }: Span,
): { from: number; to: number } | null {
  let from = firstWhere(tokens.length, (at) => (tokens[at]?.end ?? 0) > start);
  const shared = (token: Token): number => Math.min(token.end, end) - Math.max(token.start, start);
  const cut = tokens[from];
  if (cut && cut.start < start && 2 * shared(cut) <= cut.end - cut.start) from++;
  let to = from;
  for (let token = tokens[to]; token && token.start < end; token = tokens[++to]) {
    if (2 * shared(token) <= token.end - token.start) break;
  }
  return to > from ? { from, to } : null;
}

/**
 * Every place where one of some names stands word for word, the longest where several begin alike.
 * @param names as they are written; those that begin alike are tried one after the other
 * @param taken tokens that belong to a name already
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
