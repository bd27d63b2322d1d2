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

/** A text laid out as the loader does it: title and date are where the file's words first stand. */
export function layOut(slug: string, text: string, file: File): Article {
  const { date, title } = header.parse({ title: file.title, date: file.date });
  const bare = new Article(slug, text, { title: null, date: null });
  const locate = (found: string | null): Span | null =>
    found === null ? null : (occurrences(bare, found, undefined, 1)[0] ?? null);
  return new Article(slug, text, { title: locate(title), date: locate(date) });
}

/** Title of an article as its file has it; null where it has none. */
export const titleOf = (file: File): string | null => words.parse(file.title);

/** What the loader makes of a file, and what the page is told of it. */
export interface ReadFile {
  readonly article: Article;
  /** Null where the file has errors. */
  readonly knowledge: Knowledge | null;
  readonly reading: Reading;
}

/** What the loader warns of, in words for who has the page before them and not the file. */
function warningsOf(knowledge: Knowledge): Fault[] {
  return uncovered(knowledge).map(({ end, start, text }) => ({
    severity: 'warning',
    path: '',
    message: `words in quotation marks that nobody says here: “${text}”`,
    quotation: { start, end },
  }));
}

/** Reads a file as the loader would. */
export function readFile(slug: string, text: string, file: File): ReadFile {
  const { faults, knowledge } = readKnowledge(slug, text, writtenOut(file));
  const article = knowledge?.article ?? layOut(slug, text, file);
  const told = knowledge ? warningsOf(knowledge) : faultsOf(faults);
  return { article, knowledge, reading: { pins: pinsOf(article, file), faults: told } };
}
