import type { Knowledge } from '../../knowledge/load.js';
import { contentWords } from '../../nlp/words.js';
import { ByteReader, ByteWriter } from '../../support/bytes.js';

/** Changes whenever a digest would come out otherwise, so that older ones are made again. */
export const digestVersion = 1;

/** Rows of a digest before the article's sentences: its title, and the names that people may call its things. */
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
 * What an index over many articles keeps of one: for each stem the rows (title, names, sentences) in which it stands and
 * how often, and the forms in which it is written. Function words are left out. It costs by the article's length.
 * @returns bytes: number of rows, the length of each in words; number of stems, for each its text, its forms and its rows
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
  for (const [stem, { counts, forms, rows: at }] of stems) {
    writer.text(stem);
    writer.number(forms.size);
    for (const form of forms) writer.text(form);
    writer.number(at.length);
    for (const [index, row] of at.entries()) {
      writer.number(row - (at[index - 1] ?? 0));
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

/** The stems of a digest, in its order. @throws RangeError where it is none */
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
