import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod';
import { Article, type Passage } from '../article/article.js';
import { fold } from '../article/fold.js';
import type { Span } from '../article/spans.js';
import { errorCodeOf } from '../support/errorCode.js';
import { fileErrorMessage } from '../support/fileErrorMessage.js';
import { formatLineColumn, LineIndex } from '../support/lineColumn.js';
import { readRegularFile } from '../support/regularFile.js';
import { explain, messagesOf } from './issues.js';
import { JsonPlaces } from './json/places.js';
import { syntaxFault } from './json/syntax.js';
import { occurrences, quotations } from './pin.js';
import { type Contents, type Ids, knowledgeSchema } from './schema.js';
import { readState, type StateFields } from './state.js';
import { readTogether } from './versions.js';

/** A fault in a knowledge file, in words for its editor. */
export interface Fault {
  readonly severity: 'error' | 'warning';
  /** The file, relative to the knowledge folder. */
  readonly file: string;
  /** Where in the file: `people[2].role`; empty for the whole file, and for a text. */
  readonly path: string;
  /** Line and column, from 1; left out for the whole file. */
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly message: string;
}

/** The result of loading an article's folder. */
export interface Loaded {
  readonly slug: string;
  /** The contents of its two files, or the fault that kept one from being read. */
  readonly files: readonly (string | Fault)[];
  /** Null where there are errors. */
  readonly knowledge: Knowledge | null;
  /** The state fields of `article.json`, read even if the rest is faulty; null where they cannot be read. */
  readonly state: StateFields | null;
  readonly faults: readonly Fault[];
}

/** An article and its knowledge. */
export interface Knowledge {
  readonly article: Article;
  /** Whether a program read the text on the fly, so that the text may say more than the knowledge has. */
  readonly drafted?: boolean;
  readonly contents: Contents;
}

const looseIds = z.array(z.looseObject({ id: z.string() }).catch({ id: '' })).catch([]);
/** Words in any of the forms in which a file may write them. */
const looseWords = z
  .union([z.string(), z.object({ text: z.string() }).transform(({ text }) => text)])
  .nullable()
  .catch(null);
/** The ids and header of a file, read before everything in it is checked. */
const outline = z.object({
  title: looseWords,
  date: looseWords,
  people: looseIds,
  organisations: looseIds,
  places: looseIds,
  events: looseIds,
  statements: looseIds,
  facts: looseIds,
});

function readIds(raw: unknown): { ids: Ids; title: string | null; date: string | null } {
  const parsed = outline.safeParse(raw);
  if (!parsed.success)
    return { ids: { all: new Map(), referable: new Set(), places: new Set() }, title: null, date: null };
  const { title, date, ...lists } = parsed.data;
  const all = new Map<string, number>();
  for (const item of Object.values(lists).flat()) all.set(item.id, (all.get(item.id) ?? 0) + 1);
  const idsOf = (...items: { id: string }[][]): Set<string> => new Set(items.flat().map((item) => item.id));
  return {
    ids: {
      all,
      referable: idsOf(lists.people, lists.organisations, lists.places, lists.events),
      places: idsOf(lists.places),
    },
    title,
    date,
  };
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index ? '.' : ''}${String(key)}`))
    .join('');
}

/** The faults in an `article.json`, each with its place. */
function contentFaults(issues: readonly z.core.$ZodIssue[], file: string, json: string): Fault[] {
  const places = new JsonPlaces(json);
  return issues.flatMap((issue) =>
    messagesOf(issue).map(({ key, message }): Fault => {
      const place = places.at(issue.path, key);
      return { severity: 'error', file, path: pathText(issue.path), ...place, message };
    }),
  );
}

/** The fault of an `article.json` that is not JSON. @param thrown what `JSON.parse` threw */
function notJson(thrown: unknown, file: string, json: string): Fault {
  const found = syntaxFault(json);
  const message = found?.message ?? (thrown instanceof Error ? thrown.message : String(thrown));
  return { severity: 'error', file, path: '', ...found?.place, message: `this is not JSON: ${message}` };
}

/** The quotations of an article that no direct statement covers and no editor has marked as no speech. */
export function uncovered({ article, contents }: Knowledge): Passage[] {
  const plain = (words: string): string => fold(words).text.trim();
  const unsaid = new Set(contents.notSpeech?.map(plain));
  return quotations(article).filter(
    (quotation) =>
      !unsaid.has(plain(quotation.text)) &&
      !contents.statements.some((statement) => statement.direct && quotation.contains(statement.words)),
  );
}

/** Warnings about what an editor may have left out. */
function omissions(knowledge: Knowledge): Fault[] {
  const open = uncovered(knowledge);
  if (open.length === 0) return [];
  const { slug, text: all } = knowledge.article;
  const lines = new LineIndex(all);
  return open.map(({ start, text }) => ({
    severity: 'warning',
    file: `${slug}/article.txt`,
    path: '',
    ...lines.at(start),
    message: `no direct statement covers the quotation “${text}”: add one to "statements", or its words to "notSpeech" (offset ${start})`,
  }));
}

/**
 * Checks an article's knowledge and pins it to the text.
 * @param slug the folder's name
 * @param text the article as published
 * @param json the text of `article.json`
 * @returns the knowledge, or null where there are errors; and all faults, warnings included
 */
export function readKnowledge(
  slug: string,
  text: string,
  json: string,
): { knowledge: Knowledge | null; faults: Fault[] } {
  const file = `${slug}/article.json`;
  if (text.trim() === '') {
    return {
      knowledge: null,
      faults: [{ severity: 'error', file: `${slug}/article.txt`, path: '', message: 'the article is empty' }],
    };
  }
  let raw: unknown;
  try {
    raw = JSON.parse(json.replace(/^\ufeff/, ''));
  } catch (error) {
    return { knowledge: null, faults: [notJson(error, file, json)] };
  }
  const { ids, title, date } = readIds(raw);
  const bare = new Article(slug, text, { title: null, date: null });
  const locate = (words: string | null): Span | null => (words && occurrences(bare, words)[0]) || null;
  const article = new Article(slug, text, { title: locate(title), date: locate(date) });
  const result = knowledgeSchema(article, ids).safeParse(raw, { error: explain });
  if (!result.success) return { knowledge: null, faults: contentFaults(result.error.issues, file, json) };
  const knowledge = { article, contents: result.data };
  return { knowledge, faults: omissions(knowledge) };
}

/** Why a file cannot be read, in words for its editor. */
function unreadable(error: unknown): string {
  if (errorCodeOf(error) === 'ENOENT') return 'the file is missing';
  if (errorCodeOf(error) === 'ELOOP') return 'its links lead in a circle: put the file itself there';
  if (error instanceof TypeError) return 'it is not UTF-8 text: save it as UTF-8';
  return fileErrorMessage(error) ?? (error instanceof RangeError ? error.message : String(error));
}

async function readText(path: string, file: string): Promise<string | Fault> {
  try {
    return await readRegularFile(path);
  } catch (error) {
    return { severity: 'error', file, path: '', message: unreadable(error) };
  }
}

/**
 * Loads an article's folder. Problems become faults, so that they stop no other article.
 * @param folder the knowledge folder
 * @param slug the article's folder in it
 */
export async function loadArticle(folder: string, slug: string): Promise<Loaded> {
  const [text, json] = await readTogether(
    () => join(folder, slug),
    (path) => readText(path, `${slug}/${basename(path)}`),
  );
  const found = { slug, files: [text, json], state: typeof json === 'string' ? readState(json) : null };
  if (typeof text !== 'string' || typeof json !== 'string') {
    const faults = [text, json].filter((read) => typeof read !== 'string');
    return { ...found, knowledge: null, faults };
  }
  try {
    return { ...found, ...readKnowledge(slug, text, json) };
  } catch (error) {
    const fault = { severity: 'error', file: slug, path: '', message: String(error) } as const;
    return { ...found, knowledge: null, faults: [fault] };
  }
}

/** The names of the article folders in a knowledge folder, sorted. @throws Error where it cannot be read */
export function slugsIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();
}

/**
 * Loads every article of a folder, leaving out those with errors.
 * @param folder the knowledge folder
 * @returns the articles by folder name, withdrawn ones included, and all faults
 * @throws Error where the knowledge folder itself cannot be read
 */
export async function loadFolder(folder: string): Promise<{ knowledge: Knowledge[]; faults: Fault[] }> {
  const loaded = await Promise.all(slugsIn(folder).map((slug) => loadArticle(folder, slug)));
  return {
    knowledge: loaded.flatMap(({ knowledge }) => knowledge ?? []),
    faults: loaded.flatMap(({ faults }) => faults),
  };
}

/**
 * A fault as one line that terminals and editors make clickable: `russia/article.json:12:7: people[2].role: message`.
 */
export function faultLine({ column, file, line, message, path }: Fault): string {
  const place = line === undefined || column === undefined ? '' : `:${formatLineColumn({ line, column })}`;
  return [`${file}${place}`, path, message].filter(Boolean).join(': ');
}
