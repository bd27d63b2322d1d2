import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A quotation as an annotator marked it. */
export interface GoldQuotation {
  readonly start: number;
  readonly end: number;
  /** The fullest name, or the description; null for what is no statement. */
  readonly speaker: string | null;
  /** Marked "?": it may be read either way, and counts for nothing. */
  readonly open: boolean;
}

/** An invented article with its annotation. */
export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly quotations: readonly GoldQuotation[];
  readonly people: readonly string[];
}

const folder = join(fileURLToPath(new URL('.', import.meta.url)), 'gold');

function endOf(text: string, start: number, mark: string): number {
  const paragraph = text.indexOf('\n', start);
  const limit = paragraph === -1 ? text.length : paragraph;
  if (mark === '\u201c' || mark === '"') {
    const close = text.indexOf(mark === '"' ? '"' : '\u201d', start);
    return close === -1 || close > limit ? limit : close;
  }
  const within = text.slice(start, limit).split('{')[0] ?? '';
  const closes = [...within.matchAll(/['\u2019](?![\p{L}\p{N}])/gu)];
  return start + (closes.at(-1)?.index ?? within.length);
}

/**
 * Reads an annotated article: "people: A; B", a line of three hyphens, and the text, in which {Name} stands before the
 * opening mark of each statement, {-} before what is none and {?} before what may be either.
 */
export function parseGold(id: string, source: string): GoldArticle {
  const [head = '', ...rest] = source.split(/^---\n/mu);
  const marked = rest.join('---\n').trimEnd();
  const people = (/^people: (.*)$/mu.exec(head)?.[1] ?? '').split('; ').filter((name) => name !== '');
  const found: { at: number; markedAt: number; speaker: string; mark: string }[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(/\{([^}]*)\}/gu)) {
    text += marked.slice(from, match.index);
    from = match.index + match[0].length;
    found.push({
      at: text.length + 1,
      markedAt: from + 1,
      speaker: match[1] ?? '',
      mark: marked[from] ?? '',
    });
  }
  text += marked.slice(from);
  const quotations = found.map(({ at, markedAt, speaker, mark }) => ({
    start: at,
    end: at + (endOf(marked, markedAt, mark) - markedAt),
    speaker: speaker === '-' || speaker === '?' ? null : speaker,
    open: speaker === '?',
  }));
  return { id, text, quotations, people };
}

/** The annotated articles of one half: those that the rules were tuned on, or those held out. */
export function goldArticles(half: 'tune' | 'held-out'): GoldArticle[] {
  const at = join(folder, half);
  return readdirSync(at)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => parseGold(name.replace(/\.txt$/, ''), readFileSync(join(at, name), 'utf8')));
}
