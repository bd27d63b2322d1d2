import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { ingestTable } from '../ingest/score.js';
import { amongNews, tellingAmong, tryAmong } from './among.js';
import { readAnnotated } from './annotated.js';
import { summarise, tell } from './answers.js';
import { confusion, judge } from './checks.js';
import { type Document, readDocuments } from './documents.js';
import { writeFeatures } from './features.js';
import { keptReader } from './keptReader.js';
import { readLabelledFolder } from './labelled.js';
import { evaluate, type Opened, open, type Report, trialsOf } from './run.js';
import { writeSpeakers } from './speakers.js';
import { others, ours } from './systems.js';
import { amongTable, answersTable, checksTable, failures, systemsTable, wrongVerdicts } from './table.js';

const usage = `npm run eval -- [options]   questions and answers
npm run eval -- ingest      drafts of articles against their annotation
npm run eval -- speakers --annotated DIR --features FILE   who says what, for training/calibrate_speakers.py
  --squad FILE     questions from SQuAD's own JSON or JSON lines, in place of the labelled articles
  --articles DIR   a folder of labelled articles, in place of both halves
  --annotated DIR  a folder of annotated articles (docs/ and gold/), in place of both halves; may be repeated
  --features FILE  instead: adds what the confidence goes by to a file, for training/calibrate.py
  --fast           Verbatim only; no typos, swapped names or other documents
  --among N        instead: each answerable question put to all articles together with N generated ones
  --limit N        N questions, spread evenly over all
  --seed TEXT      other typos and other swapped names (default: 1)
  --failures       also each question that went wrong
  --json           a JSON object for each set of questions, in place of tables`;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    squad: { type: 'string' },
    articles: { type: 'string' },
    annotated: { type: 'string', multiple: true, default: [] },
    features: { type: 'string' },
    fast: { type: 'boolean', default: false },
    among: { type: 'string' },
    limit: { type: 'string' },
    seed: { type: 'string', default: '1' },
    failures: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const count = (of: string) => z.coerce.number({ error: of }).int().positive().optional();
const limit = count('--limit takes a number of questions').parse(options.limit);
const news = count('--among takes a number of articles').parse(options.among);

/** Question sets by name: what the options name, else both halves of the labelled articles. */
async function questionSets(): Promise<Map<string, Document[]>> {
  if (options.squad !== undefined) return new Map([[options.squad, await readDocuments(options.squad)]]);
  if (options.articles !== undefined)
    return new Map([[options.articles, await readLabelledFolder(options.articles)]]);
  if (options.annotated.length > 0) {
    const sets = options.annotated.map(async (folder) => [folder, await readAnnotated(folder)] as const);
    return new Map(await Promise.all(sets));
  }
  const half = (name: string): Promise<Document[]> =>
    readLabelledFolder(fileURLToPath(new URL(`articles/${name}`, import.meta.url)));
  return new Map([
    ['tuned on', await half('tune')],
    ['held out', await half('held-out')],
  ]);
}

function spread<Item>(items: readonly Item[], limit: number): Item[] {
  const step = Math.max(1, items.length / limit);
  return items.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}

async function report(name: string, documents: readonly Document[]): Promise<void> {
  const opened = await open(documents);
  const all = trialsOf(opened);
  const trials = limit === undefined ? all : spread(all, limit);
  if (options.features !== undefined) return writeFeatures(options.features, name, trials, reader);
  const answerable = trials.filter(({ question }) => question.answerable).length;
  const systems = options.fast ? ours(reader) : [...ours(reader), ...others];
  const reports: Report[] = [];
  for (const system of systems) reports.push(await evaluate(system, trials, options.seed, !options.fast));
  const told = await tell(trials, reader);
  const answers = summarise(told);
  const judged = judge(opened);
  if (options.json) {
    const { seed } = options;
    const checks = confusion(judged);
    console.log(
      JSON.stringify({ name, seed, questions: trials.length, answerable, reports, answers, checks }),
    );
    return;
  }
  console.log(
    `${name}: ${documents.length} documents, ${trials.length} questions, ${answerable} answerable\n`,
  );
  console.log(`${systemsTable(reports)}\n`);
  console.log(`${answersTable(answers)}\n`);
  if (judged.length > 0) console.log(`${checksTable(confusion(judged))}\n`);
  if (options.failures) {
    const texts = new Map(documents.map(({ id, text }) => [id, text]));
    console.log(`${failures(told, (id) => texts.get(id) ?? '')}\n`);
    console.log(`${wrongVerdicts(judged)}\n`);
  }
}

/** How all labelled articles fare together among generated ones. */
async function reportAmong(news: number, sets: ReadonlyMap<string, readonly Document[]>): Promise<void> {
  const opened = new Map<string, Opened[]>();
  for (const [name, documents] of sets) opened.set(name, await open(documents));
  const library = await amongNews([...opened.values()].flat(), news);
  const isTelling = tellingAmong(library);
  for (const [name, documents] of opened) {
    for (const [typed, seed] of [['as typed', undefined] as const, ['with typos', options.seed] as const]) {
      const among = await tryAmong(library, documents, isTelling, reader, seed);
      if (options.json) console.log(JSON.stringify({ name, typed, news, ...among }));
      else console.log(`${amongTable(`${name}, ${typed}`, library.articles.length, among)}\n`);
      if (options.failures && !options.json) console.log(`${among.astray.join('\n')}\n`);
    }
  }
}

const reader = keptReader();

if (options.help) console.log(usage);
else if (news !== undefined) await reportAmong(news, await questionSets());
else if (positionals[0] === 'speakers')
  for (const folder of options.annotated) await writeSpeakers(options.features ?? 'speakers.jsonl', folder);
else if (positionals[0] === 'ingest') console.log((await ingestTable()).join('\n'));
else
  for (const [name, documents] of await questionSets())
    if (documents.length > 0) await report(name, documents);
await reader.close();
