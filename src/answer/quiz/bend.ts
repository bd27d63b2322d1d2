import type { Span } from '../../article/spans.js';

/** One exchange in a text: what stands between two places (UTF-16 offsets into it) gives way to other words, or to none. */
export interface Exchange extends Span {
  readonly instead: string;
}

/** What is exchanged. */
export type BendKind = 'number' | 'name' | 'negation' | 'opposite';

/** Words that a row has found, and what stands around them in their sentence. */
export interface Found {
  readonly text: string;
  readonly before: string;
  readonly after: string;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

/** A rule: which words of a quotation can be exchanged so that it says something else and stays English. */
export interface BendRow {
  readonly kind: Exclude<BendKind, 'name'>;
  /** Matches the words that are exchanged; what must stand beside them stands in lookarounds. */
  readonly pattern: RegExp;
  /** What takes their place; null for nothing, so that they stay. */
  readonly instead: (found: Found) => string | null;
  /** Neither what stands before them in their sentence nor what stands after them may have this. */
  readonly unless?: { readonly before?: RegExp; readonly after?: RegExp };
  /** Quotations, and what becomes of each. */
  readonly yes: readonly (readonly [said: string, bent: string])[];
  /** Quotations of which the exchange would make nonsense, or the same. */
  readonly no: readonly string[];
}

/** What ends a sentence, or a part of it that words outside do not reach into. */
const sentenceEnd = /[.!?;:…]/u;

/** The rest of the sentence before a place, and after another. */
function around(text: string, start: number, end: number): { before: string; after: string } {
  const before = text.slice(0, start).split(sentenceEnd).at(-1) ?? '';
  const rest = text.slice(end);
  const stop = rest.search(sentenceEnd);
  // The mark goes with it: a question is known by it.
  return { before: before.trimStart(), after: stop === -1 ? rest : rest.slice(0, stop + 1) };
}

/** Gives other words the capital that the first ones have. */
export function likeCase(found: string, instead: string): string {
  return /^\p{Lu}/u.test(found) ? instead.replace(/^\p{L}/u, (letter) => letter.toUpperCase()) : instead;
}

/** The exchanges that a row has for a text, in its order. */
export function exchangesBy({ instead, pattern, unless = {} }: BendRow, text: string): Exchange[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: found, groups = {}, index: start }) => {
    const end = start + found.length;
    const { after, before } = around(text, start, end);
    if (unless.before?.test(before) || unless.after?.test(after)) return [];
    const words = instead({ text: found, before, after, groups });
    return words === null ? [] : [{ start, end, instead: words }];
  });
}

/** A text with an exchange made in it. */
export function exchanged(text: string, { end, instead, start }: Exchange): string {
  return `${text.slice(0, start)}${instead}${text.slice(end)}`;
}
