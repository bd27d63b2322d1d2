import type { Article } from '../article/article.js';
import type { Span } from '../article/spans.js';
import type { Conflict } from '../knowledge/conflict.js';
import { readKnowledge } from '../knowledge/load.js';
import { writtenOut } from '../knowledge/publishing.js';
import { readState, stateOf } from '../knowledge/state.js';
import { hasNextVersion, pathOf } from '../knowledge/versions.js';
import type { Reading, View } from './api.js';
import { fileOf, type Opened } from './opened.js';
import { take } from './page/conflicts.js';
import { whole } from './page/whole.js';
import { type File, type ReadFile, readFile } from './reading.js';
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

/**
 * The state of the published version of an article, and from when on it answers where that is still to come; `draft` where
 * none is published, null where its file does not tell.
 */
export async function publishedState(folder: string): Promise<Pick<View, 'state' | 'publicFrom'>> {
  const json = await readText(pathOf(folder, 'article.json'));
  if (json === null) return { state: 'draft', publicFrom: null };
  const told = readState(json);
  const state = told && stateOf(told, Date.now());
  return { state, publicFrom: state === 'embargoed' ? (told?.public ?? null) : null };
}

/** What the page is told of a file as it was read, and of the files beside it. */
export function readingOf({ faults }: Opened, { reading }: ReadFile): Reading {
  return { ...reading, faults: [...reading.faults, ...faults] };
}

/** What would be wrong with a file were the editor's side of a conflict taken; null where nothing would that is not wrong now. */
function obstacleOf({ slug, text }: Opened, file: File, conflict: Conflict): string | null {
  const errorsIn = (each: File): string[] =>
    readKnowledge(slug, text, writtenOut(each))
      .faults.filter(({ severity }) => severity === 'error')
      .map(({ message }) => message);
  const now = whole(file);
  const before = new Set(errorsIn({ ...now }));
  const added = errorsIn({ ...take(now, conflict, conflict.yours) }).filter((each) => !before.has(each));
  return added.length > 0 ? added.join('; ') : null;
}

/** An article as the page shows it. @throws Refusal (422) where its file is no JSON object */
export async function viewOf(opened: Opened): Promise<View> {
  const { conflicts, folder, slug, text, version } = opened;
  const file = fileOf(opened);
  const read = readFile(slug, text, file);
  return {
    slug,
    ...(await publishedState(folder)),
    isNext: hasNextVersion(folder),
    version,
    text,
    paragraphs: partsOf(read.article),
    sentences: read.article.sentences.map(spanOf),
    file: { ...file },
    reading: readingOf(opened, read),
    conflicts: conflicts.map((conflict) => ({ ...conflict, obstacle: obstacleOf(opened, file, conflict) })),
  };
}
