import { fileURLToPath } from 'node:url';
import { Article } from '../../src/article/article.js';
import { openReader } from '../../src/reader/threadReader.js';
import { median } from './measure.js';
import { duration, print } from './print.js';
import { labelled, newsOf } from './texts.js';

const words = 1_000;
const questions = 50;
const atOnce = 30;
/** Milliseconds that thirty questions may take. */
const deadline = 2_000;

/** News of so many words. */
function articleOf(count: number): Article {
  const text = newsOf(count / 10);
  let end = 0;
  for (const { index } of [...text.matchAll(/\S+/gu)].slice(0, count + 1)) end = index;
  return new Article('news', text.slice(0, end));
}

/** Watches how long the event loop stands still, by a timer that wants to run every millisecond. */
class Probe {
  #last = performance.now();
  #longest = 0;
  readonly #timer = setInterval(() => {
    const now = performance.now();
    this.#longest = Math.max(this.#longest, now - this.#last - 1);
    this.#last = now;
  }, 1);

  /** The longest delay so far in milliseconds. */
  end(): number {
    clearInterval(this.#timer);
    return this.#longest;
  }
}

/** Questions of the labelled articles, none of them twice. */
const asked = [...new Set(labelled.flatMap(({ questions }) => questions.map(({ text }) => text)))];
const reader = openReader({
  folder: fileURLToPath(new URL('../../models', import.meta.url)),
  log: (line) => {
    throw new Error(line);
  },
});
const article = articleOf(words);

async function timed(question: string, signal: AbortSignal): Promise<{ ms: number; isRead: boolean }> {
  const start = performance.now();
  const reading = await reader.read(question, article, { signal });
  return { ms: performance.now() - start, isRead: reading !== null };
}

const before = process.memoryUsage().rss;
const loading = new Probe();
const first = await timed('what is loaded first?', AbortSignal.timeout(60_000));
const loadBlock = loading.end();

const probe = new Probe();
const times: number[] = [];
for (const question of asked.slice(0, questions))
  times.push((await timed(question, AbortSignal.timeout(60_000))).ms);
const block = probe.end();
const sorted = [...times].sort((a, b) => a - b);

const crowd = new Probe();
const signal = AbortSignal.timeout(deadline);
const many = await Promise.all(
  asked.slice(questions, questions + atOnce).map((question) => timed(question, signal)),
);
const crowdBlock = crowd.end();
const again = await timed(asked[0] ?? '', AbortSignal.timeout(60_000));

print(`The reader, one article of ${words} words (${article.sentences.length} sentences)`, [
  ['', ''],
  ['the first question, the weights being loaded', duration(first.ms)],
  [`a question, median of ${times.length} that were not asked before`, duration(median(times))],
  ['99th percentile', duration(sorted[Math.ceil(sorted.length * 0.99) - 1] ?? Number.NaN)],
  ['a question that was asked before', duration(again.ms)],
  ['the event loop stands still at most, while the weights are loaded', duration(loadBlock)],
  ['the same, while one question after another is read', duration(block)],
  [
    `of ${atOnce} questions at once with ${duration(deadline)} of time, read`,
    `${many.filter(({ isRead }) => isRead).length}`,
  ],
  ['the last of them is settled after', duration(Math.max(...many.map(({ ms }) => ms)))],
  ['the event loop stands still at most meanwhile', duration(crowdBlock)],
  ['memory that all this took', `${((process.memoryUsage().rss - before) / 1e6).toFixed(0)} MB`],
]);
await reader.close();
