/** A text in the form used to compare, with the way back to the original's offsets. */
export interface Folded {
  readonly text: string;
  /** Offset in the original at which each folded UTF-16 unit begins; one more entry for the end. */
  readonly starts: readonly number[];
  /** Offset in the original just after each folded UTF-16 unit's source. */
  readonly ends: readonly number[];
}

const single = /[\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4\u0060\uff07]/u;
const double = /[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02]/u;
const dash = /[\u2010-\u2015\u2212\u2043\ufe58\ufe63\uff0d]/u;
const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069]/u;
/** A character with the combining marks that follow it: the unit in which accents are composed. */
const cluster = /\P{M}\p{M}*|\p{M}+/gu;

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
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(cluster)) {
    const raw = match[0];
    const folded = foldCluster(raw);
    if (folded === ' ' && out.endsWith(' ')) {
      ends[ends.length - 1] = match.index + raw.length;
      continue;
    }
    for (let i = 0; i < folded.length; i++) {
      starts.push(match.index);
      ends.push(match.index + raw.length);
    }
    out += folded;
  }
  starts.push(text.length);
  return { text: out, starts, ends };
}
