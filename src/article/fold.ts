/** A text in the form used to compare, with the way back to the original's offsets. */
export interface Folded {
  readonly text: string;
  /** Offset in the original at which each folded UTF-16 unit begins; one more entry for the end. */
  readonly starts: readonly number[];
  /** Offset in the original just after each folded UTF-16 unit's source. */
  readonly ends: readonly number[];
}

const single = /[\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4\u0060\uff07]/u;
const double = /[\u201c-\u201f\u2033\u00ab\u00bb\u2039\u203a\u275d\u275e\u300c-\u300f\uff02]/u;
const dash = /[\u2010-\u2015\u2212\u2043\ufe58\ufe63\uff0d]/u;
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069]/u;
/** A character with the combining marks that follow it: the unit in which accents are composed. */
const cluster = /\P{M}\p{M}*|\p{M}+/uy;
/** Below this code no character is a combining mark. */
const firstMark = 0x300;

function foldCluster(raw: string): string {
  if (single.test(raw)) return "'";
  if (double.test(raw)) return '"';
  if (dash.test(raw)) return '-';
  if (invisible.test(raw)) return '';
  if (/\s/u.test(raw)) return ' ';
  if (raw === '\u2026') return '...';
  return raw.normalize('NFC');
}

/**
 * Folds what typing and typesetting vary, but not the words: quotation marks, dashes, white space (a run
 * becomes one space), invisible characters, composed and combining accents. Case and accents are kept.
 * @param text any text
 * @returns the folded text with offsets (UTF-16 code units) into `text`
 */
export function fold(text: string): Folded {
  let out = '';
  // Kept beside the text: to look at the end of one that grows copies it.
  let isAfterSpace = false;
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
    // Most characters stand for themselves: visible ASCII without a mark on it, save the grave accent.
    if (code > 0x20 && code < 0x7f && code !== 0x60 && next < firstMark) {
      starts.push(at);
      ends.push(++at);
      out += text[at - 1];
      isAfterSpace = false;
      continue;
    }
    cluster.lastIndex = at;
    const raw = cluster.exec(text)?.[0] ?? text.charAt(at);
    const end = at + raw.length;
    const folded = foldCluster(raw);
    if (folded === ' ' && isAfterSpace) ends[ends.length - 1] = end;
    else {
      for (let i = 0; i < folded.length; i++) {
        starts.push(at);
        ends.push(end);
      }
      out += folded;
      isAfterSpace = folded === '' ? isAfterSpace : folded === ' ';
    }
    at = end;
  }
  starts.push(text.length);
  return { text: out, starts, ends };
}
