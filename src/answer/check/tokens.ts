import { fold } from '../../article/fold.js';
import { isFunctionWord } from '../../nlp/words.js';

/** A word or a punctuation mark of a text, with its place (UTF-16 offsets). Quotation marks are none. */
export interface Token {
  /**
   * The form in which quotations must be equal: lower case, dashes, spaces and apostrophes folded. A run of
   * dots is "...", an abbreviation has no last dot.
   */
  readonly key: string;
  /** The same for pairing words up: dots, apostrophes and thousands' commas are left out ("U.S" is "us"). */
  readonly loose: string;
  readonly word: boolean;
  readonly start: number;
  readonly end: number;
}

const pattern =
  /(?<abbreviation>(?:\p{L}\.)+\p{L}(?![\p{L}\p{N}'])\.?)|(?<number>\p{Sc}?\p{N}+(?:[.,:]\p{N}+)*(?: ?%)?)|(?<word>(?:\[\p{L}\](?=\p{L}))?[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}\p{N}]+)*)|(?<dots>\.{2,})|(?<dash>-+)|(?<mark>[^\s"'])/gu;

/**
 * The words and marks of a text in order.
 * @param offset added to every place, for a text that was cut out of a longer one
 */
export function tokensOf(text: string, offset = 0): Token[] {
  const folded = fold(text);
  const tokens: Token[] = [];
  for (const match of folded.text.matchAll(pattern)) {
    const groups = match.groups ?? {};
    const start = folded.starts[match.index];
    const end = folded.ends[match.index + match[0].length - 1];
    if (start === undefined || end === undefined) continue;
    const key = keyOf(match[0], groups);
    tokens.push({
      key,
      loose: groups.number === undefined ? key.replace(/[.']/gu, '') : key.replace(/,(?=\p{N}{3}\b)/gu, ''),
      word: groups.dots === undefined && groups.dash === undefined && groups.mark === undefined,
      start: start + offset,
      end: end + offset,
    });
  }
  return tokens;
}

function keyOf(text: string, groups: Readonly<Record<string, string | undefined>>): string {
  if (groups.dots !== undefined) return '...';
  if (groups.dash !== undefined) return '-';
  if (groups.number !== undefined) return text.replace(' ', '');
  if (groups.abbreviation !== undefined) return text.toLowerCase().replace(/\.$/u, '');
  // "[W]e will": an editor's capital is a letter of the word.
  return text.toLowerCase().replace(/^\[(.+)\]/u, '$1');
}

const clauseMark = /^(?:[.,;:!?-]|\.\.\.)$/u;

/** Without the marks at the end, those of a cry or a question included, and without a clause's marks at the beginning. */
export function trimMarks(tokens: readonly Token[]): Token[] {
  let from = 0;
  let to = tokens.length;
  while (from < to && clauseMark.test(tokens[from]?.key ?? '')) from++;
  while (to > from && clauseMark.test(tokens[to - 1]?.key ?? '')) to--;
  return tokens.slice(from, to);
}

/** Where `needle` stands in `haystack` word for word and mark for mark: indexes of its first token. */
export function runsOf(needle: readonly Token[], haystack: readonly Token[], from = 0): number[] {
  const [first] = needle;
  const found: number[] = [];
  if (!first) return found;
  for (let at = from; at + needle.length <= haystack.length; at++) {
    if (haystack[at]?.key !== first.key) continue;
    if (needle.every((token, i) => haystack[at + i]?.key === token.key)) found.push(at);
  }
  return found;
}

/** Function words are shared by all sentences of a language and tell little. */
const functionWeight = 0.4;

/** How much a word tells. */
export function weightOf(token: Token): number {
  return isFunctionWord(token.loose) ? functionWeight : 1;
}

/** The weight of all words. */
export function weightOfAll(tokens: readonly Token[]): number {
  return tokens.reduce((sum, token) => sum + weightOf(token), 0);
}

/** The weight of the words of a text that are among some, by their compared form. */
export function commonWeight(tokens: readonly Token[], wanted: ReadonlySet<string>): number {
  return weightOfAll(tokens.filter(({ loose }) => wanted.has(loose)));
}
