import type { Knowledge } from '../../src/knowledge/load.js';
import { respond } from '../../src/request/respond.js';
import { questions } from '../answer/natoTalks/lines.js';
import { openRealDesk } from '../answer/support.js';
import { others } from '../eval/systems.js';
import { compare } from './measure.js';
import { printTimes } from './print.js';
import { deskOf, documentOf } from './texts.js';
import { freshQuestions } from './words.js';

const ask = '/ask';
const mini = 'MiniSearch';

/** What answers a line, by name: a complete `/ask`, and a MiniSearch search of the same sentences. */
function answerers(knowledge: Knowledge): { name: string; answer: (line: string) => unknown }[] {
  const desk = deskOf(knowledge);
  const search = others.find(({ name }) => name === mini)?.open(knowledge);
  if (!search) throw new Error('MiniSearch is not among the systems compared');
  return [
    { name: ask, answer: (line) => respond(desk, line) },
    { name: mini, answer: search },
  ];
}

/** Times `/ask` against MiniSearch on one article: with questions asked before, and with words never asked about. */
async function onArticle(title: string, knowledge: Knowledge, lines: readonly string[]): Promise<void> {
  const systems = answerers(knowledge);
  const size = `${title}, ${knowledge.article.sentences.length} sentences`;
  const warm = systems.map(({ name, answer }) => ({
    name,
    count: lines.length,
    run: async () => {
      for (const line of lines) await answer(line);
    },
  }));
  printTimes(`${size}: ${lines.length} questions, asked before`, await compare(warm), mini);
  const next = freshQuestions(lines);
  const cold = systems.map(({ name, answer }) => ({
    name,
    count: 1,
    run: async () => void (await answer(next())),
  }));
  printTimes(`${size}: every content word new`, await compare(cold, true), mini);
}

// A complete `/ask` against a MiniSearch search (fuzzy 0.2, prefix, stemmed) of the article's sentences.
const { knowledge } = await openRealDesk();
await onArticle('First article', knowledge, questions);
const { knowledge: read, document } = await documentOf(27);
await onArticle(
  'Text read on the fly',
  read,
  document.questions.map(({ text }) => text),
);
