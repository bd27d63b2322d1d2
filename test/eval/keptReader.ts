import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Article } from '../../src/article/article.js';
import { patientReader, type Reader, type Reading, type SentenceReading } from '../../src/reader/reader.js';
import { openReader } from '../../src/reader/threadReader.js';

/** One sentence's reading as it is kept: row, score, mass, start and end of the answer. */
type Kept = readonly [row: number, score: number, mass: number, start: number, end: number];

const root = new URL('../../', import.meta.url);
const models = fileURLToPath(new URL('models/', root));

/**
 * A reader that keeps what it read in a file below node_modules, so that questions are read once for each set of
 * weights, however often the rest is measured.
 */
export function keptReader(): Reader {
  const version = createHash('sha256')
    .update(readFileSync(`${models}reader.json`))
    .digest('hex');
  const folder = fileURLToPath(new URL('node_modules/.cache/verbatim/', root));
  const file = `${folder}readings-${version.slice(0, 12)}.jsonl`;
  mkdirSync(folder, { recursive: true });
  const known = new Map<string, readonly Kept[]>();
  if (existsSync(file))
    for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
      // The file is our own: each line is a pair of key and rows.
      const [key, rows]: [string, readonly Kept[]] = JSON.parse(line);
      known.set(key, rows);
    }
  // No question of an evaluation is out of time: what is measured is what the reader makes of it.
  const reader = patientReader(openReader({ folder: models, log: (message) => console.error(message) }));
  const keyOf = (question: string, { text }: Article, rows: readonly number[] | undefined): string =>
    createHash('sha256')
      .update(JSON.stringify([question, text, rows ?? null]))
      .digest('base64url');
  return {
    async read(question, article, options) {
      const { sentences } = options;
      const key = keyOf(question, article, sentences);
      const kept = known.get(key);
      if (kept) return unpack(kept);
      const reading = await reader.read(question, article, options);
      if (reading) {
        const packed = pack(reading);
        known.set(key, packed);
        appendFileSync(file, `${JSON.stringify([key, packed])}\n`);
      }
      return reading;
    },
    close: () => reader.close(),
  };
}

function pack(reading: Reading): Kept[] {
  return [...reading].map(([row, { answer, mass, score }]) => [row, score, mass, answer.start, answer.end]);
}

function unpack(kept: readonly Kept[]): Reading {
  return new Map(
    kept.map(([row, score, mass, start, end]): [number, SentenceReading] => [
      row,
      { score, mass, answer: { start, end } },
    ]),
  );
}
