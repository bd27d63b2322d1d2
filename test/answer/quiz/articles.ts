import { readFile } from 'node:fs/promises';
import { Article } from '../../../src/article/article.js';
import { type Knowledge, loadFolder, readKnowledge } from '../../../src/knowledge/load.js';
import type { ContentsFile } from '../../../src/knowledge/schema.js';
import { draftOf } from '../../annotator.js';
import { newsArticle } from '../../corpus/news.js';

/** Real articles with many quotations, read by the program. */
const drafted = ['wn-2019-05-12-055', 'wn-2019-10-25-150', 'wn-2019-11-23-161', 'wn-2020-03-17-210'];

async function draftedArticle(id: string): Promise<Knowledge> {
  const text = await readFile(`test/eval/wikinews/docs/${id}.txt`, 'utf8');
  const { contents } = await draftOf(text, id);
  return { article: new Article(id, text), contents, drafted: true };
}

/** An article out of what its two files hold. @throws Error where it does not load */
export function articleOf(slug: string, text: string, file: ContentsFile): Knowledge {
  const { faults, knowledge } = readKnowledge(slug, text, JSON.stringify(file));
  if (!knowledge) throw new Error(faults.map(({ message, path }) => `${path}: ${message}`).join('\n'));
  return knowledge;
}

/** A generated article, of which there are as many as numbers. */
export function generated(number: number): Knowledge {
  const { contents, slug, text } = newsArticle('quiz', number);
  return articleOf(slug, text, contents);
}

/** The shipped article, invented ones that an editor read, and real ones that a program read. */
export async function allArticles(): Promise<Knowledge[]> {
  const folders = ['knowledge', 'test/answer/articles', 'test/answer/check/articles'];
  const loaded = await Promise.all(folders.map((folder) => loadFolder(folder)));
  return [
    ...loaded.flatMap(({ knowledge }) => knowledge),
    ...(await Promise.all(drafted.map(draftedArticle))),
  ];
}

interface Said {
  readonly id: string;
  readonly words: string;
}

/** What else an invented article has. */
interface More {
  readonly slug?: string;
  /** A paragraph at its end. */
  readonly paragraph?: string;
  /** Changes to its file. */
  readonly file?: (file: ContentsFile) => ContentsFile;
}

/** An invented article: people by id and name, and what each says, a paragraph each. */
export function storyOf(
  people: Readonly<Record<string, string>>,
  said: readonly Said[],
  { file: change = (file) => file, paragraph, slug = 'quay' }: More = {},
): Knowledge {
  const paragraphs = said.map(({ id, words }) => `${people[id]} said, “${words}”`);
  const others = Object.values(people).map((name) => `${name} came to the quay that day.`);
  const title = 'Quay Opens To Boats';
  const file: ContentsFile = {
    title,
    date: null,
    source: { url: 'https://leyland-times.example/quay' },
    summary: others.slice(0, 1),
    people: Object.entries(people).map(([id, name]) => ({
      id,
      name,
      role: null,
      introduced: `${name} came to the quay that day`,
    })),
    organisations: [],
    places: [],
    events: [],
    statements: said.map(({ id, words }, at) => ({
      id: `s-${at}`,
      speakers: [id],
      direct: true,
      words: { text: words, within: paragraphs[at] ?? '' },
      cue: { text: 'said', within: paragraphs[at] ?? '' },
    })),
    facts: [],
  };
  const text = [title, ...paragraphs, ...others, ...(paragraph ? [paragraph] : [])].join('\n\n');
  return articleOf(slug, text, change(file));
}
