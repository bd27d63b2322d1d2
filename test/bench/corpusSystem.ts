import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import FlexSearch from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { Article } from '../../src/article/article.js';
import { candidatesFor, prepareIndex } from '../../src/index/articles/libraryIndex.js';
import { LiveLibrary } from '../../src/knowledge/liveLibrary.js';
import { contentWords, normalise, stemOf } from '../../src/nlp/words.js';
import { recordBuilder, threadedRecordBuilder } from '../../src/records/recordBuilder.js';
import { respond } from '../../src/request/respond.js';
import { warmUp } from '../../src/start.js';
import { newsArticle } from '../corpus/news.js';
import { deskWith } from '../desk.js';
import { withTypos } from '../eval/typos.js';
import { type Held, questionRounds, type SystemName } from './corpusNames.js';

/** Questions asked in a round, every other one with a typo in each word; fewer of what takes a second each. */
const questions = 100;
const fewQuestions = 4;

interface Sentence {
  readonly id: number;
  readonly slug: string;
  readonly text: string;
}
/** Answers a question: the slug of the article that comes first. */
type Answerer = (question: string) => unknown;

const [system = '', folder = '', size = '1'] = process.argv.slice(2);
const articles = Number(size);

function sentencesOf(): Sentence[] {
  let id = 0;
  return readdirSync(folder)
    .filter((slug) => !slug.startsWith('.'))
    .flatMap((slug) => {
      const text = readFileSync(join(folder, slug, 'article.txt'), 'utf8');
      return new Article(slug, text).sentences.map((sentence) => ({ id: id++, slug, text: sentence.text }));
    });
}

const words = (question: string): string =>
  contentWords(question)
    .map(({ text }) => text)
    .join(' ');

/** Makes one of the others ready. */
const others: Readonly<
  Record<Exclude<SystemName, 'Verbatim' | 'Verbatim, index'>, (list: Sentence[]) => Answerer>
> = {
  MiniSearch: (list) => {
    const index = new MiniSearch({
      fields: ['text'],
      processTerm: (term) => stemOf(normalise(term)) || null,
      searchOptions: { fuzzy: 0.2, prefix: true },
    });
    index.addAll(list);
    return (question) => list[Number(index.search(words(question))[0]?.id)]?.slug;
  },
  FlexSearch: (list) => {
    const index = new FlexSearch.Index({ tokenize: 'forward' });
    for (const { id, text } of list) index.add(id, text);
    return (question) => list[Number(index.search(words(question), { limit: 10, suggest: true })[0])]?.slug;
  },
  Orama: (list) => {
    const index = create({ schema: { slug: 'string', text: 'string' } });
    insertMultiple(
      index,
      list.map(({ slug, text }) => ({ slug, text })),
      list.length,
    );
    return async (question) =>
      (await searchOrama(index, { term: words(question), properties: ['text'], tolerance: 1, limit: 10 }))
        .hits[0]?.document.slug;
  },
  'Fuse.js': (list) => {
    const index = new Fuse(list, {
      keys: ['text'],
      useTokenSearch: true,
      ignoreLocation: true,
      threshold: 0.4,
    });
    return (question) => index.search(words(question), { limit: 10 })[0]?.item.slug;
  },
};

const clock = async (act: () => unknown): Promise<number> => {
  const start = performance.now();
  await act();
  return performance.now() - start;
};
const held = (): number => {
  globalThis.gc?.();
  const { arrayBuffers, heapUsed } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

let answer: Answerer = () => undefined;
let sentences = 0;
let start: number | null = null;
let build: number | null = null;
if (system === 'build') {
  await rm(join(folder, '.index'), { recursive: true, force: true });
  const took = await clock(() => LiveLibrary.open(folder, threadedRecordBuilder()));
  console.log(took);
  process.exit(0);
}
const before = held();
if (system === 'Verbatim' || system === 'Verbatim, index') {
  start = await clock(async () => {
    const { library } = await LiveLibrary.open(folder, recordBuilder);
    await prepareIndex(library);
    if (system === 'Verbatim') await warmUp(deskWith(library));
    answer =
      system === 'Verbatim'
        ? async (question) => (await respond(deskWith(library), question)).knowledge?.article.slug
        : (question) => candidatesFor(library, question, 6)[0]?.slug;
  });
} else {
  const list = sentencesOf();
  sentences = list.length;
  build = await clock(() => {
    // The names of the systems are those of the table.
    answer = others[system as keyof typeof others](list);
  });
}

const asked = Array.from({ length: system === 'Fuse.js' ? fewQuestions : questions }, (_, at) => {
  const { questions: own, slug } = newsArticle('1', Math.floor((at * articles) / questions));
  const { text } = own[(at * 7) % own.length] ?? { text: '' };
  return { slug, text: at % 2 === 0 ? text : withTypos(text, '1') };
});
const rounds: number[][] = [];
const cpu: number[] = [];
let right = 0;
for (let round = 0; round < questionRounds; round++) {
  const times: number[] = [];
  const used = process.cpuUsage();
  for (const { slug, text } of asked) {
    const begun = performance.now();
    const found = await answer(text);
    times.push(performance.now() - begun);
    if (found === slug) right++;
  }
  rounds.push(times);
  const { system: inKernel, user } = process.cpuUsage(used);
  cpu.push((user + inKernel) / 1000 / asked.length);
}
const memory = held() - before;
sentences ||= sentencesOf().length;

/** The longest that nothing else could be done while all questions wait in line, in milliseconds. */
async function longestPause(): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await new Promise((resolve) => setTimeout(resolve, 20));
  delay.reset();
  for (const { text } of asked) {
    await answer(text);
    await new Promise(setImmediate);
  }
  await new Promise((resolve) => setTimeout(resolve, 20));
  delay.disable();
  return delay.max / 1e6;
}

const result: Held = {
  sentences,
  build,
  start,
  memory,
  rounds,
  cpu,
  right: right / (asked.length * questionRounds),
  blocked: system === 'Fuse.js' ? null : await longestPause(),
};
console.log(JSON.stringify(result));
