import { clippedWords } from '../lexicon/abbreviations.js';
import { oneOf } from '../lexicon/words.js';
import type { Mark } from './markPairs.js';
import type { Span } from './spans.js';

/** What follows a mark at its own depth: indexes of marks, -1 where there is none. */
interface Ahead {
  /** A single mark that closes. */
  readonly close: number;
  /** One that may close or be the apostrophe of "workers' rights", "singin' in the rain", "6' tall". */
  readonly weak: number;
  /** One that opens. */
  readonly opener: number;
}

const nothing: Ahead = { close: -1, weak: -1, opener: -1 };

const letter = /[\p{L}\p{N}]/u;
const opensAfter = /[\s([{\u2014\u2013/\u2018\u201c"-]/u;
const opensBefore = /[\p{L}\p{N}\u2026.([\u00bf\u00a1$\u00a3\u20ac#@"\u201c]/u;
/** Words that end in an apostrophe before a space more often than they end a quotation. */
const clippedEnd = /(?:s|\d|\Bin|\b(?:ol|o|th|an|d|l))$/iu;

/** Words that begin with an apostrophe, read from behind it. */
const clippedWord = new RegExp(`(?:${oneOf(clippedWords)}|\\d\\ds?)(?![\\p{L}\\p{N}])`, 'iuy');
/** Those of one letter, of names and dialects: 's-Hertogenbosch, 't Hooft, 'n, 'e. */
const clippedLetter = /(?:[b-hj-np-z]|[STN])(?=[\s\u2010\u2011\u2019'-])/uy;

const clipped = [clippedLetter, clippedWord];

/** What begins with this mark as its apostrophe: a word, one of a single letter, or nothing. */
function clips(text: string, at: number): 'word' | 'letter' | null {
  for (const pattern of clipped) {
    pattern.lastIndex = at + 1;
    if (!pattern.test(text)) continue;
    const end = pattern.lastIndex;
    // A word with a mark at both ends is quoted: 'cause', the letter 's'.
    if (/^['\u2018\u2019](?![\p{L}\p{N}])/u.test(text.slice(end, end + 2))) return null;
    return pattern === clippedWord ? 'word' : 'letter';
  }
  return null;
}

function mayOpen(text: string, span: Span, { at, mark }: Mark): boolean {
  if (mark !== "'" && mark !== '\u2018') return false;
  const before = at === span.start ? ' ' : (text[at - 1] ?? ' ');
  if (!opensBefore.test(text[at + 1] ?? ' ')) return false;
  return opensAfter.test(before) || (mark === '\u2018' && !letter.test(before));
}

const closing: ReadonlySet<string> = new Set(["'", "''", '\u2018', '\u2019']);

function mayClose(text: string, span: Span, { at, end, mark, opener }: Mark): boolean {
  if (opener || !closing.has(mark) || at === span.start) return false;
  return !/\s/u.test(text[at - 1] ?? ' ') && !letter.test(end < span.end ? (text[end] ?? ' ') : ' ');
}

/** Longest quotation between single marks, in UTF-16 units: what lies further apart is apostrophes. */
const longest = 800;
/** Longest phrase that is quoted although it seems to begin with a word's apostrophe: 'cause for concern'. */
const longestPhrase = 40;
/** Longest word before an apostrophe that is looked at. */
const longestWord = 24;

/** Tells, in a paragraph whose other marks are paired, apostrophes from the single marks around a quotation. */
export class SingleMarks {
  private readonly ahead: Ahead[];

  constructor(
    private readonly text: string,
    private readonly span: Span,
    private readonly marks: readonly Mark[],
  ) {
    this.ahead = new Array(marks.length).fill(nothing);
    if (!marks.some(({ apostrophe }) => apostrophe)) return;
    const outside: Ahead[] = [];
    let next = nothing;
    for (let i = marks.length - 1; i >= 0; i--) {
      const mark = marks[i];
      if (!mark) continue;
      this.ahead[i] = next;
      if (mark.partner > i) next = outside.pop() ?? nothing;
      else if (mark.partner !== -1) {
        // A single mark inside of a pair pairs with none outside.
        outside.push(next);
        next = nothing;
      } else next = this.aheadOf(i, mark, next);
    }
  }

  /** What lies ahead from before this mark, `next` being what lies ahead from behind it. */
  private aheadOf(i: number, mark: Mark, next: Ahead): Ahead {
    const { text, span } = this;
    const { close, weak, opener } = next;
    const opens = mayOpen(text, span, mark);
    if (opens && clips(text, mark.at)) return next;
    if (!opens && mayClose(text, span, mark))
      return this.isWeak(mark) ? { close, weak: i, opener } : { close: i, weak, opener };
    // ‘ with spaces around it might do either: no single mark pairs across it.
    if (opens || mark.mark === '\u2018') return { close, weak, opener: i };
    return mark.apostrophe ? next : nothing;
  }

  /** Whether the mark may as well be the apostrophe of the word before it. */
  isWeak({ at, end }: Mark): boolean {
    if (end < this.span.end && !/\s/u.test(this.text[end] ?? ' ')) return false;
    return (
      end < this.span.end && clippedEnd.test(this.text.slice(Math.max(this.span.start, at - longestWord), at))
    );
  }

  /** Whether what ends at this mark ends as speech does: “Go,’ said Smith. */
  private endsSpeech(index: number): boolean {
    return /[,.?!\u2026]/u.test(this.text[(this.marks[index]?.at ?? 0) - 1] ?? '');
  }

  /** Whether a quotation may begin a sentence here: at the paragraph's start, or after a stop, colon or comma. */
  private startsSpeech({ at }: Mark): boolean {
    return /^$|[.,:!?\u2026\u2019'"\u201d]\s+$/u.test(this.text.slice(Math.max(this.span.start, at - 3), at));
  }

  /** Index of the mark that closes what this single mark opens; -1 where the mark is an apostrophe. */
  closeOf(index: number): number {
    const opener = this.marks[index];
    const { close, weak, opener: nested } = this.ahead[index] ?? nothing;
    if (
      !opener ||
      opener.partner !== -1 ||
      (close === -1 && weak === -1) ||
      !mayOpen(this.text, this.span, opener)
    )
      return -1;
    const far = (mark: number): number => (this.marks[mark]?.at ?? Number.POSITIVE_INFINITY) - opener.at;
    const reach = (mark: number): boolean => far(mark) > 1 && far(mark) <= longest;
    const nestedBefore = (mark: number): boolean => nested !== -1 && nested < mark;
    const clip = clips(this.text, opener.at);
    if (clip) {
      // "'Cause I said so,' he added": a word that begins with an apostrophe may begin what is quoted.
      const speaks = this.startsSpeech(opener) && this.endsSpeech(close);
      const phrase = far(close) <= longestPhrase && !/\d/.test(this.text[opener.at + 1] ?? '');
      return clip === 'word' && reach(close) && !nestedBefore(close) && (speaks || phrase) ? close : -1;
    }
    const weakFirst = reach(weak) && !nestedBefore(weak);
    if (!reach(close)) return weakFirst ? weak : -1;
    if (!nestedBefore(close)) return close;
    if (weakFirst && weak < close) return weak;
    const outer = this.ahead[close] ?? nothing;
    if (
      reach(outer.close) &&
      this.endsSpeech(outer.close) &&
      (outer.opener === -1 || outer.opener > outer.close)
    )
      return outer.close;
    return this.startsSpeech(opener) && this.endsSpeech(close) ? close : -1;
  }

  /** Whether the mark may open what goes on in the next paragraph: it is no word's apostrophe. */
  mayStayOpen(index: number): boolean {
    const mark = this.marks[index];
    return !!mark && mayOpen(this.text, this.span, mark) && !clips(this.text, mark.at);
  }
}
