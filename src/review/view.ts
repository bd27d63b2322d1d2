import type { Article } from '../article/article.js';
import type { Span } from '../article/spans.js';
import type { Conflict } from '../knowledge/conflict.js';
import { readKnowledge } from '../knowledge/load.js';
import { writtenOut } from '../knowledge/publishing.js';
import { readState, stateOf } from '../knowledge/state.js';
import { hasNextVersion, pathOf } from '../knowledge/versions.js';
import type { Reading, View } from './api.js';
import { fileOf, type Opened } from './opened.js';
import { completeFile } from './page/completeFile.js';
import { take } from './page/conflicts.js';
import { type File, type ReadFile, readFile } from './reading.js';
import { readText } from './textFile.js';

const spanOf = ({ end, start }: Span): Span => ({ start, end });

/** The non-empty lines of a span, without white space around them. */
function linesIn(text: string, { end, start }: Span): Span[] {
  return [...text.slice(start, end).matchAll(/\S[^\r\n]*/gu)].map(({ 0: line, index }) => {
    const from = start + index;
    return { start: from, end: from + line.trimEnd().length };
  });
}

/** All text of an article in order: the body's paragraphs, and the lines around them. */
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
 * The state of an article's published version, and when an embargoed one starts to answer. The state is `draft` where
 * nothing is published, and null where the file cannot be read.
 */
export async function publishedState(folder: string): Promise<Pick<View, 'state' | 'publicFrom'>> {
  const json = await readText(pathOf(folder, 'article.json'));
  if (json === null) return { state: 'draft', publicFrom: null };
  const published = readState(json);
  const state = published && stateOf(published, Date.now());
  return { state, publicFrom: state === 'embargoed' ? (published?.public ?? null) : null };
}

/** A file's reading for the page, with the faults of the files beside it. */
export function readingOf({ faults }: Opened, { reading }: ReadFile): Reading {
  return { ...reading, faults: [...reading.faults, ...faults] };
}

/** The errors that taking the editor's side of a conflict would add; null for none. */
function obstacleOf({ slug, text }: Opened, file: File, conflict: Conflict): string | null {
  const errorsIn = (each: File): string[] =>
    readKnowledge(slug, text, writtenOut(each))
      .faults.filter(({ severity }) => severity === 'error')
      .map(({ message }) => message);
  const now = completeFile(file);
  const before = new Set(errorsIn({ ...now }));
  const added = errorsIn({ ...take(now, conflict, conflict.yours) }).filter((each) => !before.has(each));
  return added.length > 0 ? added.join('; ') : null;
}

/** An article as the page shows it. @throws Refusal (422) where its file is not a JSON object */
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
