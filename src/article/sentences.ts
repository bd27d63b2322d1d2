import { abbreviations, ambiguousAbbreviations } from '../lexicon/abbreviations.js';
import { coordinators, subordinators } from '../lexicon/conjunctions.js';
import { determiners } from '../lexicon/determiners.js';
import { prepositions } from '../lexicon/prepositions.js';
import { subjectPronouns } from '../lexicon/pronouns.js';
import { union, wordSet } from '../lexicon/words.js';
import type { Span } from './spans.js';

/** Words that rarely follow an abbreviation inside a sentence, so that "the U.S. The talks" is two. */
const starters = union(
  determiners,
  subjectPronouns,
  subordinators,
  coordinators,
  prepositions,
  wordSet('there however meanwhile'),
);
/** Made when first needed, which takes some milliseconds: stored articles do without. */
let segmenter: Intl.Segmenter | undefined;
/** How much text the segmenter gets at once: each of its steps takes as long as all that it has. */
const atOnce = 4_000;
/** How far it looks ahead: where it gets a part of a paragraph, what ends closer to the part's end may go on. */
const ahead = 200;

/** The pieces of a paragraph between the Unicode sentence boundaries, in order. */
function* segmentsOf(paragraph: string): Generator<Span> {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' });
  for (let [from, length] = [0, atOnce]; from < paragraph.length; ) {
    const part = paragraph.slice(from, from + length);
    const isLast = from + length >= paragraph.length;
    let end = from;
    for (const { index, segment } of segmenter.segment(part)) {
      if (!isLast && index + segment.length > length - ahead) break;
      end = from + index + segment.length;
      yield { start: from + index, end };
    }
    length = end === from ? 2 * length : atOnce;
    from = end;
  }
}

const closingMark = /["'\u201d\u2019)\]]/u;
/** No abbreviation is longer, in UTF-16 code units. */
const longestAbbreviation = 40;

/** How a piece ends: only its end is looked at, since it may grow to a whole paragraph. */
function endOf(piece: string) {
  const words = piece.trimEnd();
  let end = words.length;
  while (end > 0 && closingMark.test(words[end - 1] ?? '')) end--;
  const stop = words[end - 1] ?? '';
  const before = stop === '.' ? words.slice(Math.max(0, end - 1 - longestAbbreviation), end - 1) : '';
  return {
    /** Whether its sentence and its line end there. */
    endsLine: /[.!?]/u.test(stop) && piece.includes('\n', words.length),
    /** Whether marks close it behind a full stop. */
    isClosed: stop === '.' && end < words.length,
    /** The letters before its full stop, dots among them; undefined where there are none. */
    last: /(?<![\p{L}.])[\p{L}.]+$/u.exec(before)?.[0],
  };
}

/** Whether a piece that the segmenter ended here goes on in the next one. */
function goesOn(piece: string, next: string): boolean {
  const { endsLine, isClosed, last } = endOf(piece);
  if (/^\s*\p{Ll}/u.test(next) && !endsLine) return true;
  // A closing mark or a citation left alone belongs to what it closes.
  if (/^["'\u201d\u2019)\]]+\s*$/u.test(next)) return true;
  if (/^\[[^\]]{1,20}\]/u.test(next)) return true;
  if (last === undefined || isClosed) return false;
  const follower = /^[\s"'\u201c\u2018(]*([\p{L}\p{N}]+)/u.exec(next)?.[1];
  if (follower === undefined) return false;
  if (/^\p{Lu}$/u.test(last)) return !(last === 'I') && !starters.has(follower.toLowerCase());
  if (/^(?:\p{L}\.)+\p{L}$/u.test(last)) return !starters.has(follower.toLowerCase());
  if (!abbreviations.has(last.toLowerCase())) return false;
  // "No. 5" and "Sat. 3" go on, but a sentence may well end in "said no."
  if (ambiguousAbbreviations.has(last)) return /^\p{N}/u.test(follower);
  return true;
}

/**
 * Splits a paragraph into sentences: the Unicode sentence boundaries (UAX #29, `Intl.Segmenter`), joined
 * again where an abbreviation ("U.S. Secretary"), an initial or a quotation made one too many.
 * @param text the whole text
 * @param span the paragraph in it (UTF-16 offsets)
 * @returns the sentences' spans in order, without the white space around them
 */
export function splitSentences(text: string, span: Span): Span[] {
  const paragraph = text.slice(span.start, span.end);
  const pieces: { start: number; end: number }[] = [];
  for (const { end, start } of segmentsOf(paragraph)) {
    const previous = pieces.at(-1);
    if (previous && goesOn(paragraph.slice(previous.start, previous.end), paragraph.slice(start, end)))
      previous.end = end;
    else pieces.push({ start, end });
  }
  return pieces
    .map((piece) => trim(text, { start: span.start + piece.start, end: span.start + piece.end }))
    .filter((s) => s.end > s.start);
}

/**
 * Narrows a span to leave out white space at both ends.
 * @returns the narrowed span; empty (start = end) where nothing is left
 */
export function trim(text: string, span: Span): Span {
  const inside = text.slice(span.start, span.end);
  const lead = inside.length - inside.trimStart().length;
  const start = span.start + lead;
  return { start, end: start + inside.trim().length };
}
