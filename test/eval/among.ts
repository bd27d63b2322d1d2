import type { Answer } from '../../src/answer/answer.js';
import { ask } from '../../src/answer/ask/ask.js';
import { askAll } from '../../src/answer/ask/askAll.js';
import { storing } from '../../src/indexing.js';
import { Library } from '../../src/knowledge/library.js';
import { LiveLibrary } from '../../src/knowledge/liveLibrary.js';
import { newsFolder } from '../corpus/folder.js';
import { type Opened, overlaps, type Trial, trialsOf } from './run.js';
import { shown } from './systems.js';
import { withTypos } from './typos.js';

/** How answers fare among many articles, in shares of the answerable questions. */
export interface Among {
  readonly questions: number;
  /** The right article is the one that answers or, for a refusal, the one whose passages are shown. */
  readonly rightArticle: number;
  /** The passage shown first supports the answer. */
  readonly recall1: number;
  /** The same where the article is asked by itself. */
  readonly alone: number;
  /** Questions for which another article was taken. */
  readonly astray: readonly string[];
}

/** Labelled articles together with generated ones, which take a minute to be read the first time. */
export async function amongNews(opened: readonly Opened[], news: number): Promise<Library> {
  const { library } = await LiveLibrary.open(await newsFolder(news), storing);
  return new Library([...library.articles, ...opened.map(({ knowledge }) => knowledge)]);
}

function isRight(answer: Answer, { knowledge, question }: Trial): boolean {
  const [first] = shown(answer);
  return answer.knowledge === knowledge && !!first && question.support.some((span) => overlaps(first, span));
}

/** Asks every answerable question of the whole library, and of its article alone. @param seed for typos; none without it */
export function tryAmong(library: Library, opened: readonly Opened[], seed?: string): Among {
  const trials = trialsOf(opened).filter(({ question }) => question.answerable);
  const results = trials.map((trial) => {
    const { knowledge, question } = trial;
    const text = seed === undefined ? question.text : withTypos(question.text, seed);
    const answer = askAll(library, text);
    const taken = answer.knowledge?.article;
    return {
      article: answer.knowledge === knowledge,
      right: isRight(answer, trial),
      alone: isRight(ask(knowledge, text), trial),
      note: `[${knowledge.article.slug}] ${text}\n  ${answer.status} by ${taken?.slug}: ${taken?.title?.text ?? ''}`,
    };
  });
  const share = (of: (result: (typeof results)[number]) => boolean): number =>
    results.filter(of).length / Math.max(1, results.length);
  return {
    questions: results.length,
    rightArticle: share(({ article }) => article),
    recall1: share(({ right }) => right),
    alone: share(({ alone }) => alone),
    astray: results.filter(({ article }) => !article).map(({ note }) => note),
  };
}
