import type { Answer } from '../../src/answer/answer.js';
import { ask } from '../../src/answer/ask/ask.js';
import { askAll } from '../../src/answer/ask/askAll.js';
import { Library, loadListed } from '../../src/knowledge/library.js';
import { LiveLibrary } from '../../src/knowledge/liveLibrary.js';
import type { Knowledge } from '../../src/knowledge/load.js';
import { contentWords } from '../../src/nlp/words.js';
import type { Conversation } from '../../src/question/conversation.js';
import type { Reader } from '../../src/reader/reader.js';
import { recordBuilder } from '../../src/records/recordBuilder.js';
import { remember } from '../../src/request/conversation.js';
import { newsFolder } from '../corpus/folder.js';
import { type Opened, overlaps, type Trial, trialsOf } from './run.js';
import { shown } from './systems.js';
import { withTypos } from './typos.js';

/** How answers fare, in shares of some answerable questions. */
export interface Fared {
  readonly questions: number;
  /** The right article is the one that answers or, for a refusal, the one whose passages are shown. */
  readonly rightArticle: number;
  /** The passage shown first supports the answer. */
  readonly recall1: number;
}

/** How answers fare among many articles. */
export interface Among {
  /** Asked of all articles, nothing else being known. */
  readonly asked: Fared;
  /** Of these, the questions some words of which stand together in the right article only. */
  readonly telling: Fared;
  /** Asked of all articles, the right one being named by words of its headline. */
  readonly named: Fared;
  /** Asked of all articles after the headline of the right one. */
  readonly afterHeadline: Fared;
  /** Asked of all articles after the headline of another one. */
  readonly afterAnother: Fared;
  /** Asked of the right article by itself. */
  readonly alone: Fared;
  /** Questions for which another article was taken. */
  readonly astray: readonly string[];
}

/** Labelled articles together with generated ones, which take a minute to be read the first time. */
export async function amongNews(opened: readonly Opened[], news: number): Promise<Library> {
  const { library } = await LiveLibrary.open(await newsFolder(news), recordBuilder);
  return new Library([...library.articles, ...opened.map(({ knowledge }) => knowledge)]);
}

/** The stems of an article's words. */
function stemsOf({ article, contents }: Knowledge): ReadonlySet<string> {
  const names = [...contents.people, ...contents.organisations, ...contents.places].map(
    ({ name }) => name.text,
  );
  return new Set(contentWords([article.text, ...names].join('\n')).map(({ stem }) => stem));
}

/** Tells whether an article has some word of a question, and no other one has all those that it has. */
export function tellingAmong(library: Library): (knowledge: Knowledge, question: string) => boolean {
  const known = new Map(
    library.articles.flatMap((listed) => {
      const knowledge = loadListed(listed);
      return knowledge ? [[knowledge.article.slug, stemsOf(knowledge)] as const] : [];
    }),
  );
  return ({ article: { slug } }, question) => {
    const own = known.get(slug);
    const shared = contentWords(question).filter(({ stem }) => own?.has(stem));
    return (
      shared.length > 0 &&
      [...known].every(([other, stems]) => other === slug || !shared.every(({ stem }) => stems.has(stem)))
    );
  };
}

/** A conversation in which an article was named by its headline. */
export async function spokenOf(knowledge: Knowledge, reader: Reader): Promise<Conversation> {
  const headline = knowledge.article.title?.text ?? '';
  return remember(undefined, headline, await ask(knowledge, headline, { reader }));
}

/** A few words of an article's headline, as people name it. */
function headlineWords({ article }: Knowledge): string {
  return contentWords(article.title?.text ?? '')
    .filter(({ norm }) => norm.length > 3)
    .slice(0, 3)
    .map(({ text }) => text)
    .join(' ');
}

interface Result {
  readonly article: boolean;
  readonly right: boolean;
}

/** What became of one question in each way of asking it. */
interface Tried extends Readonly<Record<'asked' | 'named' | 'afterHeadline' | 'alone', Result>> {
  readonly afterAnother: Result | undefined;
  readonly isTelling: boolean;
  readonly note: string;
}

function resultOf(answer: Answer, { knowledge, question }: Trial): Result {
  const [first] = shown(answer);
  const article = answer.knowledge === knowledge;
  return { article, right: article && !!first && question.support.some((span) => overlaps(first, span)) };
}

function faredBy(results: readonly Result[]): Fared {
  const share = (of: (result: Result) => boolean): number =>
    results.filter(of).length / Math.max(1, results.length);
  return {
    questions: results.length,
    rightArticle: share(({ article }) => article),
    recall1: share(({ right }) => right),
  };
}

/**
 * Asks every answerable question of the whole library, by itself and in a conversation, and of its article alone.
 * @param isTelling as {@link tellingAmong} gives it
 * @param seed for typos; none without it
 */
export async function tryAmong(
  library: Library,
  opened: readonly Opened[],
  isTelling: ReturnType<typeof tellingAmong>,
  reader: Reader,
  seed?: string,
): Promise<Among> {
  const trials = trialsOf(opened).filter(({ question }) => question.answerable);
  const results: Tried[] = [];
  for (const [at, trial] of trials.entries()) {
    const { group, knowledge, question } = trial;
    const text = seed === undefined ? question.text : withTypos(question.text, seed);
    const answer = await askAll(library, text, { reader });
    const taken = answer.knowledge?.article;
    const others = trials.filter((other) => other.group !== group);
    const other = others[(at * 7919) % others.length];
    const after = async (spoken: Knowledge): Promise<Result> => {
      const conversation = await spokenOf(spoken, reader);
      return resultOf(await askAll(library, text, { reader, conversation }), trial);
    };
    const apart = `in the story about ${headlineWords(knowledge)}, ${text}`;
    results.push({
      asked: resultOf(answer, trial),
      isTelling: isTelling(knowledge, question.text),
      named: resultOf(await askAll(library, apart, { reader }), trial),
      afterHeadline: await after(knowledge),
      afterAnother: other && (await after(other.knowledge)),
      alone: resultOf(await ask(knowledge, text, { reader }), trial),
      note: `[${knowledge.article.slug}] ${text}\n  ${answer.status} by ${taken?.slug}: ${taken?.title?.text ?? ''}`,
    });
  }
  return {
    asked: faredBy(results.map(({ asked }) => asked)),
    telling: faredBy(results.filter((result) => result.isTelling).map(({ asked }) => asked)),
    named: faredBy(results.map(({ named }) => named)),
    afterHeadline: faredBy(results.map(({ afterHeadline }) => afterHeadline)),
    afterAnother: faredBy(results.flatMap(({ afterAnother }) => afterAnother ?? [])),
    alone: faredBy(results.map(({ alone }) => alone)),
    astray: results.filter(({ asked }) => !asked.article).map(({ note }) => note),
  };
}
