import { narratedSpeechForms } from '../lexicon/speechVerbs.js';
import { oneOf } from '../lexicon/words.js';
import { closes, type Mark, pairs, pairUp } from './markPairs.js';
import { trim } from './sentences.js';
import { SingleMarks } from './singleMarks.js';
import type { Span } from './spans.js';

/** What stands between quotation marks, without the marks. */
export interface Quoted extends Span {
  /** Single marks are apostrophes, titles and doubts more often than double ones. */
  readonly single: boolean;
  /** Whether the paragraph ended before the quotation did: it goes on in the next, which opens it again. */
  readonly open: boolean;
}

/** Where a quotation ends, and the first mark that is read after it. */
interface End {
  readonly end: number;
  readonly next: number;
  readonly open: boolean;
}

const verb = oneOf(narratedSpeechForms);
const speaker = "(?:(?:\\p{Lu}[\\p{L}.'\\u2019-]*\\s+){1,4}|(?:he|she|they|the\\s+\\p{L}+)\\s+)";
const narration = `\\s+(?:${speaker}${verb}\\b|${verb}\\s+(?:\\p{Lu}|he\\b|she\\b|the\\b))`;
/** A single mark typed for the double one that closes, before “Smith said”. */
const slipped = new RegExp(`[,.?!\\u2026](?=['\\u2019]${narration})`, 'u');
/** A mark that closes was forgotten before “Smith said”. */
const forgotten = new RegExp(`[,?!](?=${narration})`, 'u');
const sentenceEnd = /[.?!\u2026]\s+["'\u201c]?\p{Lu}/u;
/** Longest quotation that ends with a mark which stands as one that opens, in UTF-16 units. */
const longestOdd = 250;

/** A paragraph's marks, read from its start to its end. */
class Reader {
  readonly found: Quoted[] = [];
  private readonly marks: readonly Mark[];
  private readonly singles: SingleMarks;
  /** For each mark the next that opens, apostrophes left out; -1 where there is none. */
  private readonly nextOpener: Int32Array;
  private readonly lastUnclosed: number;

  constructor(
    private readonly text: string,
    private readonly span: Span,
  ) {
    this.marks = pairUp(text, span);
    this.singles = new SingleMarks(text, span, this.marks);
    this.lastUnclosed = this.marks.findLastIndex(({ opener, partner }) => opener && partner === -1);
    this.nextOpener = new Int32Array(this.marks.length);
    for (let i = this.marks.length - 1, next = -1; i >= 0; i--) {
      this.nextOpener[i] = next;
      if (this.marks[i]?.opener) next = i;
    }
  }

  read(): Quoted[] {
    for (let i = 0; i < this.marks.length; ) {
      const mark = this.marks[i];
      const ends = mark && (mark.apostrophe ? this.endOfSingle(i, mark) : this.endOf(i, mark));
      if (ends) {
        const inside = trim(this.text, { start: mark.end, end: ends.end });
        const single = mark.apostrophe || (pairs.get(mark.mark)?.single ?? false);
        if (inside.end > inside.start)
          this.found.push({ start: inside.start, end: inside.end, single, open: ends.open });
      }
      i = Math.max(i + 1, ends?.next ?? 0);
    }
    return this.found;
  }

  /** The quotation ends at this mark. */
  private endAt(index: number): End | null {
    const mark = this.marks[index];
    return mark ? { end: mark.at, next: index + 1, open: false } : null;
  }

  /** The quotation goes on in the next paragraph. */
  private staysOpen(): End {
    return { end: this.span.end, next: this.marks.length, open: true };
  }

  /** Whether the next paragraph opens with the same mark, as it does where a quotation goes on. */
  private reopens({ mark, at, end }: Mark): boolean {
    const gap = /\s*/uy;
    gap.lastIndex = this.span.end;
    gap.test(this.text);
    return this.text.startsWith(
      mark === '``' || mark === "''" ? this.text.slice(at, end) : mark,
      gap.lastIndex,
    );
  }

  private endOfSingle(index: number, mark: Mark): End | null {
    const at = this.singles.closeOf(index);
    const close = this.marks[at];
    const goesOn =
      mark.at === this.span.start &&
      (!close || (mark.mark === '\u2018' && this.singles.isWeak(close))) &&
      this.singles.mayStayOpen(index) &&
      this.reopens(mark);
    if (goesOn) return this.staysOpen();
    // Of two marks that close, the first closes what is inside.
    return close ? { end: close.end - 1, next: at + 1, open: false } : null;
  }

  private endOf(index: number, mark: Mark): End | null {
    if (!mark.opener) return null;
    return mark.partner === -1 ? this.endOfUnclosed(index, mark) : this.endAt(mark.partner);
  }

  /** Where a quotation ends whose mark makes no pair; null where the mark is stray. */
  private endOfUnclosed(index: number, mark: Mark): End | null {
    const known = pairs.get(mark.mark);
    const next = this.nextOpener[index] ?? -1;
    if (!known || (mark.at > this.span.start && !known.staysOpen)) return null;
    if (mark.stance === 'either' && known.habit !== 'opens') return null;
    const gap = this.text.slice(mark.end, this.marks[next]?.at ?? this.span.end);
    const slip = slipped.exec(gap);
    const stop = slip && !this.closesSingle(index, mark.end + slip.index + 1) ? slip : null;
    const forgot = next === -1 ? null : forgotten.exec(gap);
    const at = (stop ?? forgot)?.index;
    if (at !== undefined) return this.endBefore(index, mark.end + at + 1);
    return this.endAmongOthers(index, mark);
  }

  /** The quotation that opens at this mark ends here, at no mark of its own. */
  private endBefore(index: number, end: number): End {
    let next = index + 1;
    while ((this.marks[next]?.at ?? end) < end) next++;
    return { end, next, open: false };
  }

  /** Whether the single mark at `end` closes one that opens after this mark. */
  private closesSingle(index: number, end: number): boolean {
    const { next } = this.endBefore(index, end);
    for (let i = index + 1; i < next; i++) if (this.singles.closeOf(i) === next) return true;
    return false;
  }

  /** As {@link endOfUnclosed}, from what opens after it with the same mark: that shows whether it is stray. */
  private endAmongOthers(index: number, mark: Mark): End | null {
    let other = this.nextOpener[index] ?? -1;
    while (other !== -1 && this.marks[other]?.mark !== mark.mark) {
      const { partner } = this.marks[other] ?? mark;
      other = this.nextOpener[Math.max(other, partner)] ?? -1;
    }
    const later = this.marks[other];
    if (!later) return pairs.get(mark.mark)?.staysOpen || this.reopens(mark) ? this.staysOpen() : null;
    const gap = this.text.slice(mark.end, Math.min(later.end + 1, mark.end + longestOdd));
    const short = later.at - mark.end < longestOdd && !sentenceEnd.test(gap);
    if (later.partner === -1) return short && closes(mark.mark, later.mark) ? this.endAt(other) : null;
    if (index === this.lastUnclosed && this.reopens(mark)) return this.staysOpen();
    // “He said “go and left,” she said: it is the inner quotation that was not closed.
    const close = this.marks[later.partner];
    const speaks = /[,.?!\u2026]/u.test(this.text[(close?.at ?? 0) - 1] ?? '');
    return short && speaks && /^\p{Lu}/u.test(gap) ? this.endAt(later.partner) : null;
  }
}

/**
 * Finds what stands between quotation marks in a paragraph: all that {@link pairs} names, and ‘…’ or '…' where they
 * are no apostrophes. A quotation inside another belongs to the outer one. One that is not closed ends with the
 * paragraph, save where what follows shows that its mark is stray or where it ends.
 * @param text the whole text
 * @param span the paragraph in it (UTF-16 offsets)
 * @returns in order, none overlapping, without the marks and the white space inside of them, and never empty
 */
export function findQuoted(text: string, span: Span): Quoted[] {
  return new Reader(text, span).read();
}
