import type { Knowledge } from '../../knowledge/load.js';
import { contentWords } from '../../nlp/words.js';
import { ByteReader, ByteWriter } from '../../support/bytes.js';

/** Increase it whenever digests change: old ones are then rebuilt. */
export const digestVersion = 1;

/** Rows that precede the sentences: the title, and the names by which people may search. */
export const titleRow = 0;
export const namesRow = 1;

interface Stem {
  readonly rows: number[];
  readonly counts: number[];
  readonly forms: Set<string>;
}

function namesIn({ contents }: Knowledge): string {
  const { events, organisations, people, places } = contents;
  const names = [...people, ...organisations, ...places, ...events].flatMap(({ aliases, name }) => [
    name.text,
    ...aliases,
  ]);
  return [...names, ...people.flatMap(({ role }) => role?.text ?? [])].join('\n');
}

/**
 * Summarises an article for an index over many: for each stem, the rows (title, names, sentences) that
 * contain it, how often, and its inflections. Function words are left out. The cost is linear in the
 * article’s length.
 * @returns bytes: number of rows, length of each in words; number of stems, and for each its text,
 *   inflections and rows
 */
export function digestOf(knowledge: Knowledge): Uint8Array {
  const { sentences, title } = knowledge.article;
  const rows = [title?.text ?? '', namesIn(knowledge), ...sentences.map(({ text }) => text)];
  const stems = new Map<string, Stem>();
  const lengths = rows.map((text, row) => {
    const words = contentWords(text);
    for (const { norm, stem } of words) {
      const entry = stems.get(stem) ?? { rows: [], counts: [], forms: new Set() };
      stems.set(stem, entry);
      entry.forms.add(norm);
      if (entry.rows.at(-1) === row) entry.counts[entry.counts.length - 1] = (entry.counts.at(-1) ?? 0) + 1;
      else {
        entry.rows.push(row);
        entry.counts.push(1);
      }
    }
    return words.length;
  });
  const writer = new ByteWriter();
  writer.number(lengths.length);
  for (const length of lengths) writer.number(length);
  writer.number(stems.size);
  for (const [stem, { counts, forms, rows: stemRows }] of stems) {
    writer.text(stem);
    writer.number(forms.size);
    for (const form of forms) writer.text(form);
    writer.number(stemRows.length);
    for (const [index, row] of stemRows.entries()) {
      writer.number(row - (stemRows[index - 1] ?? 0));
      writer.number(counts[index] ?? 1);
    }
  }
  return writer.bytes;
}

/** A stem of a digest. */
export interface DigestStem {
  readonly stem: string;
  readonly forms: readonly string[];
  readonly isInTitle: boolean;
}

/**
 * Reads the stems of a digest, in its order.
 * @throws RangeError if it is malformed
 */
export function stemsOf(digest: Uint8Array): DigestStem[] {
  const reader = new ByteReader(digest);
  for (let left = reader.number(); left > 0; left--) reader.number();
  return Array.from({ length: reader.number() }, () => {
    const stem = reader.text();
    const forms = Array.from({ length: reader.number() }, () => reader.text());
    let row = 0;
    let isInTitle = false;
    for (let left = reader.number(); left > 0; left--) {
      row += reader.number();
      reader.number();
      if (row === titleRow) isInTitle = true;
    }
    return { stem, forms, isInTitle };
  });
}
