import type { Article, Span } from '../knowledge/article.js';
import { readState, type State, stateOf } from '../knowledge/state.js';
import { hasNextVersion, pathOf } from '../knowledge/versions.js';
import type { View } from './api.js';
import { conflictsOf, fileOf, type Opened } from './opened.js';
import { readFile } from './reading.js';
import { readText } from './textFile.js';

const spanOf = ({ end, start }: Span): Span => ({ start, end });

/** The lines with words in a stretch of a text, without the white space around them. */
function linesIn(text: string, { end, start }: Span): Span[] {
  return [...text.slice(start, end).matchAll(/\S[^\r\n]*/gu)].map(({ 0: line, index }) => {
    const from = start + index;
    return { start: from, end: from + line.trimEnd().length };
  });
}

/** All that has words in a text, in order: the lines around the body's paragraphs, and these. */
function partsOf({ paragraphs, text }: Article): Span[] {
  const parts: Span[] = [];
  let at = 0;
  for (const paragraph of [...paragraphs].sort((a, b) => a.start - b.start)) {
    parts.push(...linesIn(text, { start: at, end: paragraph.start }), spanOf(paragraph));
    at = paragraph.end;
  }
  return [...parts, ...linesIn(text, { start: at, end: text.length })];
}

/** The state of the version of an article that answers; `draft` where there is none, or it does not tell. */
export async function stateIn(folder: string): Promise<State> {
  const json = await readText(pathOf(folder, 'article.json'));
  const told = json === null ? null : readState(json);
  return told ? stateOf(told, Date.now()) : 'draft';
}

/** An article as the page shows it. @throws Refusal (422) where its file is no JSON object */
export async function viewOf(opened: Opened): Promise<View> {
  const { folder, slug, text, version } = opened;
  const file = fileOf(opened);
  const { article, reading } = readFile(slug, text, file);
  return {
    slug,
    state: await stateIn(folder),
    isNext: hasNextVersion(folder),
    version,
    text,
    paragraphs: partsOf(article),
    sentences: article.sentences.map(spanOf),
    file: { ...file },
    reading,
    conflicts: await conflictsOf(opened),
  };
}
