import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { prepareIndex } from '../../src/index/articles/libraryIndex.js';
import { Library } from '../../src/knowledge/library.js';
import { LiveLibrary } from '../../src/knowledge/liveLibrary.js';
import { recordBuilder } from '../../src/records/recordBuilder.js';
import { respond } from '../../src/request/respond.js';
import { warmUp } from '../../src/start.js';
import { deskWith } from '../desk.js';
import { EventLoop } from './eventLoop.js';
import { documentOf } from './texts.js';

const [, , folder = ''] = process.argv;

/** Lines for the first question, by command. */
const lines: Readonly<Record<string, string>> = {
  check: '/check quote:"The bridge will open in spring and nobody has to pay for it"',
  ask: 'how many people came to the meeting on Monday?',
  who: '/who query:"the minister"',
  quote: '/quote speaker:"Rubio" about:"money"',
  summary: '/summary',
};

rmSync(join(folder, '.index'), { recursive: true, force: true });
await LiveLibrary.open(folder, recordBuilder);
// As after a start: everything comes from the records.
const { library } = await LiveLibrary.open(folder, recordBuilder);
await prepareIndex(library);
// What is loaded and compiled once does not count.
const { knowledge } = await documentOf(27);
const other = deskWith(new Library([knowledge]));
for (let round = 0; round < 3; round++) {
  await warmUp(other);
  for (const line of Object.values(lines)) await respond(other, line);
}

const loop = new EventLoop();
const desk = deskWith(library);
const times: { slug: string; block: number; total: number }[] = [];
for (const { article } of library.articles) {
  const { slug } = article;
  const line = lines[slug.replace(/-\d+$/u, '')] ?? '';
  const begun = performance.now();
  const block = await loop.longestTurn(() => respond(desk, line, { only: slug }));
  times.push({ slug, block, total: performance.now() - begun });
}
console.log(JSON.stringify(times));
