import type { Span } from './article.js';

/** What stands between quotation marks, without the marks. */
export interface Quoted extends Span {
  /** Single marks are apostrophes, titles and doubts more often than double ones. */
  readonly single: boolean;
  /** Whether the paragraph ended before the quotation did: it goes on in the next, which opens it again. */
  readonly open: boolean;
}

/** Marks that open, with those that close them. */
const pairs: ReadonlyMap<string, string> = new Map([
  ['\u201c', '\u201d'],
  ['\u201e', '\u201c\u201d'],
  ['\u00ab', '\u00bb'],
  ['"', '"'],
  ['``', "''"],
  ["''", "''"],
]);
const elisions = /^'(?:tis|twas|em|til|cause|bout|n'?|round|cos|\d0s|\d\ds?)\b/iu;
const opensAfter = /[\s([{\u2014\u2013/\u2018\u201c-]/u;

/** The mark at this place: one character, or a pair of single ones that is typed for a double one. */
function markAt(text: string, at: number): string {
  const two = text.slice(at, at + 2);
  if (two === '``' || two === "''" || two === '\u2019\u2019' || two === '\u2018\u2018') return two;
  return text[at] ?? '';
}

function canOpen(text: string, at: number, length: number, from: number): boolean {
  const before = at === from ? ' ' : (text[at - 1] ?? ' ');
  const after = text[at + length] ?? ' ';
  return opensAfter.test(before) && /\S/u.test(after);
}

/** Longest quotation looked for between single marks, in UTF-16 units; keeps hostile texts linear. */
const longestSingle = 800;
/** Longest quotation between double marks inside of single ones, in UTF-16 units. */
const longestInner = 120;

/** Where a single-marked quotation that opens at `at` ends; null where the mark is an apostrophe. */
function closeSingle(text: string, at: number, end: number): number | null {
  let fallback: number | null = null;
  for (let i = at + 1; i < Math.min(end, at + longestSingle); i++) {
    const mark = text[i];
    // British style: ‘I used to say “if”,’ she says.
    const inner = mark === '\u201c' || mark === '"' ? text.indexOf(mark === '"' ? '"' : '\u201d', i + 1) : -1;
    if (inner !== -1 && inner < end && inner - i <= longestInner && opensAfter.test(text[i - 1] ?? '')) {
      i = inner;
      continue;
    }
    if (/["\u201c\u201d]/u.test(mark ?? '')) return null;
    if (mark === '\u2018' && i > at + 1) break;
    if (mark !== "'" && mark !== '\u2019') continue;
    const before = text[i - 1] ?? ' ';
    const after = text[i + 1] ?? ' ';
    if (/[\p{L}\p{N}]/u.test(after) || /\s/u.test(before)) continue;
    // "workers' rights": a plural's apostrophe, unless nothing better follows.
    if (/s/iu.test(before) && /\s/u.test(after)) fallback ??= i;
    else return i;
  }
  return fallback;
}

/**
 * Finds what stands between quotation marks in a paragraph: “…”, „…“, «…», "…", ''…'', ``…'', and ‘…’ or '…' where
 * they are no apostrophes. A quotation inside another belongs to the outer one. One that is not closed ends with
 * the paragraph.
 * @param text the whole text
 * @param span the paragraph in it (UTF-16 offsets)
 * @returns in order, none overlapping, without the marks and never empty
 */
export function findQuoted(text: string, span: Span): Quoted[] {
  const found: Quoted[] = [];
  const add = (start: number, end: number, single: boolean, open: boolean): void => {
    if (text.slice(start, end).trim() !== '') found.push({ start, end, single, open });
  };
  let open: { start: number; mark: string; closes: string; depth: number } | null = null;
  for (let i = span.start; i < span.end; ) {
    const mark = markAt(text, i).replace(/^\u2019\u2019$|^\u2018\u2018$/u, "''");
    const length = mark.length;
    if (open) {
      const closes =
        open.closes.includes(mark) &&
        (mark.length === 2) === (open.closes.length === 2 && open.mark.length === 2);
      const reopens = mark === open.mark && canOpen(text, i, length, span.start);
      if (reopens && mark !== "''") open.depth++;
      else if (closes && mark !== '' && (mark !== '"' || !reopens)) {
        open.depth--;
        if (open.depth === 0) {
          add(open.start, i, false, false);
          open = null;
        }
      }
      i += Math.max(1, length);
      continue;
    }
    const closes = pairs.get(mark);
    if (closes !== undefined && canOpen(text, i, length, span.start)) {
      open = { start: i + length, mark, closes, depth: 1 };
    } else if (
      (mark === '\u2018' || mark === "'") &&
      canOpen(text, i, 1, span.start) &&
      /[\p{L}\p{N}\u2026.]/u.test(text[i + 1] ?? '')
    ) {
      const elided = elisions.test(text.slice(i, i + 8).replace('\u2018', "'"));
      const close = elided ? null : closeSingle(text, i, span.end);
      if (close !== null) {
        add(i + 1, close, true, false);
        i = close;
      }
    }
    i += Math.max(1, length);
  }
  if (open) {
    // An inner quotation left open must not swallow what the outer one closed: the last close stands.
    const lastClose = text.slice(open.start, span.end).search(/[\u201d\u00bb](?=[^\u201d\u00bb]*$)/u);
    if (open.depth > 1 && lastClose > 0) add(open.start, open.start + lastClose, false, false);
    else add(open.start, span.end, false, true);
  }
  return found;
}
