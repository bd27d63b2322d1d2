import Fuse from 'fuse.js';
import { commands } from '../../commands/index.js';
import { ArticleCache, StoredArticle } from '../../src/knowledge/articleCache.js';
import { Library, type ListedArticle } from '../../src/knowledge/library.js';
import { choicesFor } from '../../src/request/respond.js';
import { crowd, titles } from '../corpus/crowd.js';
import { deskWith } from '../desk.js';
import { randomFor } from '../eval/random.js';
import { withTypos } from '../eval/typos.js';
import { median } from './measure.js';
import { duration, print, ratio } from './print.js';

const names = 50_000;
const articles = 5_000;
/** Names that are typed letter by letter, every other one with a slip in each word. */
const typed = 40;
const fuseTyped = 2;

/** What is typed on the way to a text, from the first letter on. */
function* beginnings(texts: readonly string[]): Generator<string> {
  for (const [at, text] of texts.entries()) {
    const whole = at % 2 === 0 ? text : withTypos(text, '1');
    for (let end = 1; end <= whole.length; end++) yield whole.slice(0, end);
  }
}

function timesOf(texts: readonly string[], complete: (typed: string) => unknown): number[] {
  return [...beginnings(texts)].map((text) => {
    const start = performance.now();
    complete(text);
    return performance.now() - start;
  });
}

function row(name: string, times: readonly number[], of: number): string[] {
  const sorted = [...times].sort((a, b) => a - b);
  const last = sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN;
  return [name, duration(median(times)), duration(last), ratio(median(times), of)];
}

function compare(title: string, list: readonly string[], complete: (typed: string) => unknown): void {
  const random = randomFor(title);
  const texts = Array.from({ length: typed }, () => list[Math.floor(random() * list.length)] ?? '');
  const fuse = new Fuse(list, { useTokenSearch: true, ignoreLocation: true, threshold: 0.4 });
  // The first makes the list ready.
  complete('made ready');
  const theirs = timesOf(texts.slice(0, fuseTyped), (text) => fuse.search(text, { limit: 25 }));
  const own = timesOf(texts, complete);
  print(title, [
    ['', 'median', '99th', 'ratio'],
    row('Verbatim', own, median(theirs)),
    row('Fuse.js', theirs, median(theirs)),
  ]);
}

/** What is offered while somebody types, out of long lists, against Fuse.js over the whole list. */
export function benchComplete(): void {
  const knowledge = crowd(names);
  const who = commands.find(({ data }) => data.name === 'who');
  if (!who) throw new Error('there is no /who');
  const desk = deskWith(new Library([knowledge]));
  compare(
    `Choices while typing, ${names} names`,
    knowledge.contents.people.map(({ name }) => name.text),
    (text) => choicesFor(desk, who, 'query', text),
  );
  const shelf = new ArticleCache({ readBody: () => null, readFiles: () => null });
  const list = titles(articles);
  const listed = list.map((title, at): ListedArticle => {
    const opened = {
      head: { versionHash: '' },
      digest: new Uint8Array(),
      body: { start: 0, length: 0, checksum: 0 },
    };
    return new StoredArticle(opened, { slug: `a-${at}`, title, date: null, state: {} }, shelf);
  });
  const many = deskWith(new Library([crowd(1), ...listed]));
  compare(`Choices while typing, ${articles} titles`, list, (text) => choicesFor(many, who, 'article', text));
}
