import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { PostgresArchive } from '../../src/archive/postgresArchive.js';
import { migrate, openTables } from '../../src/archive/tables.js';
import { type Entry, writeArticles } from '../../src/archive/writer.js';
import { Article } from '../../src/article/article.js';
import { candidatesFor, prepareIndex } from '../../src/index/articles/libraryIndex.js';
import { Library } from '../../src/knowledge/library.js';
import { type Knowledge, readKnowledge } from '../../src/knowledge/load.js';
import { pick, randomFor } from '../eval/random.js';
import { postgres } from '../store/databases.js';
import { median } from './measure.js';
import { duration, print } from './print.js';

/** Articles of a quick run; `BENCH_ARTICLES=5000,100000` for others. */
const quick = '1000,5000';
/** So many are held in memory beside the archive, to compare what both find. */
const mostInMemory = 5000;
const mostQuestions = 600;
const batch = 500;
/** Articles that a question is put to, of those that were found. */
const most = 12;

interface Text {
  readonly id: string;
  readonly text: string;
}
interface Question {
  readonly id: string;
  readonly q: string;
  readonly a: string;
}

function linesOf<T>(name: string): T[] {
  const path = fileURLToPath(new URL(`../../training/data/${name}.jsonl`, import.meta.url));
  // The files are the project's own.
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
}

const slugOf = (id: string): string => id.toLowerCase().replace(/[^a-z0-9]+/gu, '-');

function entryOf(slug: string, text: string): Entry {
  const title = text.split('\n', 1)[0] ?? '';
  const json = JSON.stringify({
    title: { text: title, nth: 1 },
    date: null,
    source: null,
    people: [],
    organisations: [],
    places: [],
    events: [],
    statements: [],
    facts: [],
    summary: new Article(slug, text).sentences
      .slice(1, 2)
      .map((sentence) => ({ text: sentence.text, nth: 1 })),
  });
  const { faults, knowledge } = readKnowledge(slug, text, json);
  if (!knowledge) throw new Error(`${slug}: ${faults[0]?.path} ${faults[0]?.message}`);
  return { slug, version: { text, json }, knowledge };
}

/** Real articles, and as many as are wanted that are put together of the paragraphs of others, their names exchanged. */
function* entries(own: readonly Text[], others: readonly Text[], all: number): Generator<Entry> {
  for (const { id, text } of own) yield entryOf(slugOf(id), text);
  const paragraphs = others.flatMap(({ text }) =>
    text
      .split(/\n+/u)
      .slice(1)
      .filter((line) => line.length > 60),
  );
  const titles = others.map(({ text }) => text.split('\n', 1)[0] ?? '');
  const name = /\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+/gu;
  const names = paragraphs.flatMap((paragraph) => paragraph.match(name) ?? []);
  for (let number = own.length; number < all; number++) {
    const random = randomFor(`archive ${number}`);
    const body = Array.from({ length: 6 }, () => pick(paragraphs, random));
    const text = [pick(titles, random), ...body]
      .join('\n\n')
      .replace(name, (own) => pick(names, random) ?? own);
    yield entryOf(`other-${number}`, text);
  }
}

const share = (times: readonly number[], of: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * of))] ?? Number.NaN;

/** Asks all questions. @returns how many find their article among the first, and how long each takes (ms) */
async function ask(
  questions: readonly Question[],
  find: (question: string) => Promise<readonly string[]>,
): Promise<{ first: number; among: number; times: number[] }> {
  const times: number[] = [];
  let [first, among] = [0, 0];
  for (const { id, q } of questions) {
    const start = performance.now();
    const found = await find(q);
    times.push(performance.now() - start);
    if (found.slice(0, 4).includes(slugOf(id))) first++;
    if (found.includes(slugOf(id))) among++;
  }
  return { first: first / questions.length, among: among / questions.length, times };
}

async function measure(size: number, url: string): Promise<string[][]> {
  const texts = [...linesOf<Text>('wn.texts'), ...linesOf<Text>('gum.texts')];
  const own = texts.filter((_, at) => at % 2 === 0);
  const others = texts.filter((_, at) => at % 2 === 1);
  const ids = new Set(own.map(({ id }) => id));
  const all = ['wn', 'hard', 'gum', 'everyday']
    .flatMap((name) => linesOf<Question>(`${name}.questions`))
    .filter(({ a, id }) => a !== '' && ids.has(id));
  const step = Math.max(1, Math.floor(all.length / mostQuestions));
  const questions = all.filter((_, at) => at % step === 0).slice(0, mostQuestions);
  const database = openTables(url, () => undefined, null);
  await migrate(database);
  const started = performance.now();
  const held: Knowledge[] = [];
  let waiting: Entry[] = [];
  for (const entry of entries(own, others, size)) {
    waiting.push(entry);
    if (size <= mostInMemory && entry.knowledge) held.push(entry.knowledge);
    if (waiting.length < batch) continue;
    await writeArticles(database, waiting);
    waiting = [];
  }
  if (waiting.length > 0) await writeArticles(database, waiting);
  await sql`ANALYZE archive_article, archive_words, archive_stem, archive_form`.execute(database);
  const written = performance.now() - started;
  await database.destroy();
  const archive = await PostgresArchive.open(url, () => undefined);
  const found = await ask(questions, async (question) => {
    const library = await archive.near({ text: question });
    return candidatesFor(library, question, most).map(({ slug }) => slug);
  });
  const memory = process.memoryUsage().rss;
  await archive.close();
  const row = (name: string, { among, first, times }: typeof found, made: number | null): string[] => [
    name,
    made === null ? '–' : duration(made),
    first.toFixed(3),
    among.toFixed(3),
    duration(median(times)),
    duration(share(times, 0.99)),
  ];
  const rows = [row(`archive, ${size}`, found, written)];
  console.log(`memory of this process: ${(memory / 1e6).toFixed(0)} MB`);
  if (held.length > 0) {
    const library = new Library(held);
    await prepareIndex(library);
    const inMemory = await ask(questions, async (question) =>
      candidatesFor(library, question, most).map(({ slug }) => slug),
    );
    rows.push(row(`index in memory, ${size}`, inMemory, null));
  }
  return rows;
}

/** The articles of an archive in PostgreSQL that a question may be about, beside those that the index in memory finds. */
export async function benchArchive(): Promise<void> {
  if (postgres.missing !== null) {
    console.log(`archive: left out, since ${postgres.missing}`);
    return;
  }
  const rows: string[][] = [];
  for (const size of (process.env.BENCH_ARTICLES ?? quick).split(',').map(Number)) {
    const { remove, where } = await postgres.make();
    try {
      if ('url' in where) rows.push(...(await measure(size, where.url)));
    } finally {
      await remove();
    }
  }
  print('the right article among the first 4 and 12, of 600 questions in everyday words', [
    ['', 'written in', 'first 4', 'first 12', 'median', '99th'],
    ...rows,
  ]);
}
