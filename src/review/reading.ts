import * as z from 'zod';
import { Article } from '../article/article.js';
import type { Span } from '../article/spans.js';
import { type Knowledge, readKnowledge, uncovered } from '../knowledge/load.js';
import { occurrences } from '../knowledge/pin.js';
import { writtenOut } from '../knowledge/publishing.js';
import type { Fault, Reading } from './api.js';
import { pinsOf } from './pins.js';
import { faultsOf } from './refusal.js';

/** `article.json` as it is edited. */
export type File = Readonly<Record<string, unknown>>;

const words = z
  .union([z.string(), z.object({ text: z.string() }).transform(({ text }) => text)])
  .nullable()
  .catch(null);
const header = z.object({ title: words, date: words });

/** Builds an article as the loader does: title and date are the first occurrences of the file's words. */
export function layOut(slug: string, text: string, file: File): Article {
  const { date, title } = header.parse({ title: file.title, date: file.date });
  const bare = new Article(slug, text, { title: null, date: null });
  const locate = (found: string | null): Span | null =>
    found === null ? null : (occurrences(bare, found, undefined, 1)[0] ?? null);
  return new Article(slug, text, { title: locate(title), date: locate(date) });
}

/** The title in a file; null where it has none. */
export const titleOf = (file: File): string | null => words.parse(file.title);

/** The loader's result for a file, and its form for the page. */
export interface ReadFile {
  readonly article: Article;
  /** Null where the file has errors. */
  readonly knowledge: Knowledge | null;
  readonly reading: Reading;
}

/** The loader's warnings, in words for an editor who sees the page and not the file. */
function warningsOf(knowledge: Knowledge): Fault[] {
  return uncovered(knowledge).map(({ end, start, text }) => ({
    severity: 'warning',
    path: '',
    message: `these words are in quotation marks but not listed as a quotation: “${text}”`,
    quotation: { start, end },
  }));
}

/** Reads a file as the loader would. */
export function readFile(slug: string, text: string, file: File): ReadFile {
  const { faults, knowledge } = readKnowledge(slug, text, writtenOut(file));
  const article = knowledge?.article ?? layOut(slug, text, file);
  const found = knowledge ? warningsOf(knowledge) : faultsOf(faults);
  return { article, knowledge, reading: { pins: pinsOf(article, file), faults: found } };
}
