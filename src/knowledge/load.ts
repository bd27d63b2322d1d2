import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { Article, type Span } from './article.js';
import { occurrences, quotations } from './pin.js';
import { type Contents, type Ids, knowledgeSchema } from './schema.js';

/** Something wrong with a knowledge file, in words for the person who edits it. */
export interface Fault {
  readonly severity: 'error' | 'warning';
  /** The file, relative to where loading began. */
  readonly file: string;
  /** Where in the file: `people[2].role`; empty for the file as a whole. */
  readonly path: string;
  readonly message: string;
}

/** What became of the folder of one article. */
export interface Loaded {
  readonly slug: string;
  /** What its two files hold, or why they cannot be read. */
  readonly files: readonly (string | Fault)[];
  /** Null where there are errors. */
  readonly knowledge: Knowledge | null;
  /** Whether the file says that the article is withdrawn, which holds even where the rest of it is faulty. */
  readonly withdrawn: boolean;
  readonly faults: readonly Fault[];
}

/** One article and what it says. */
export interface Knowledge {
  readonly article: Article;
  /** Whether a program read the structure on the fly, so that what it lacks may still be in the text. */
  readonly drafted?: boolean;
  readonly contents: Contents;
}

const looseIds = z.array(z.looseObject({ id: z.string() }).catch({ id: '' })).catch([]);
/** Words as the file has them, whatever tells which of several is meant. */
const looseWords = z
  .union([z.string(), z.object({ text: z.string() }).transform(({ text }) => text)])
  .nullable()
  .catch(null);
/** Just enough of a file to know its ids and header before everything in it is checked. */
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

function saysWithdrawn(json: string): boolean {
  try {
    return z.object({ withdrawn: z.literal(true) }).safeParse(JSON.parse(json.replace(/^\ufeff/, '')))
      .success;
  } catch {
    return false;
  }
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index ? '.' : ''}${String(key)}`))
    .join('');
}

function flatten(
  issues: readonly z.core.$ZodIssue[],
  file: string,
  prefix: readonly PropertyKey[] = [],
): Fault[] {
  return issues.flatMap((issue): Fault[] => {
    const path = pathText([...prefix, ...issue.path]);
    if (issue.code === 'unrecognized_keys') {
      const keys = issue.keys.map((key) => `"${key}"`).join(', ');
      return [{ severity: 'error', file, path, message: `unknown key ${keys}: remove or correct it` }];
    }
    return [{ severity: 'error', file, path, message: issue.message }];
  });
}

/** What line and column a JSON syntax error names, for messages that an editor can follow. */
function jsonPlace(text: string, message: string): string {
  const position = /position (\d+)/.exec(message)?.[1];
  if (position === undefined) return '';
  const lines = text.slice(0, Number(position)).split('\n');
  return `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
}

/**
 * Checks and pins the knowledge of one article.
 * @param slug the folder's name
 * @param text the article as published
 * @param json the text of `article.json`
 * @returns the knowledge, or null where there are errors; and every fault, warnings included
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
    const message = error instanceof Error ? error.message : String(error);
    return {
      knowledge: null,
      faults: [
        { severity: 'error', file, path: jsonPlace(json, message), message: `this is not JSON: ${message}` },
      ],
    };
  }
  const { ids, title, date } = readIds(raw);
  const bare = new Article(slug, text, { title: null, date: null });
  const locate = (words: string | null): Span | null => (words && occurrences(bare, words)[0]) || null;
  const article = new Article(slug, text, { title: locate(title), date: locate(date) });
  const result = knowledgeSchema(article, ids).safeParse(raw);
  if (!result.success) return { knowledge: null, faults: flatten(result.error.issues, file) };
  const contents = result.data;
  const uncovered = quotations(article).filter(
    (quotation) =>
      !contents.statements.some((statement) => statement.direct && quotation.contains(statement.words)),
  );
  const faults = uncovered.map(
    (quotation): Fault => ({
      severity: 'warning',
      file,
      path: 'statements',
      message: `no direct statement covers the quotation “${quotation.text}” (offset ${quotation.start})`,
    }),
  );
  return { knowledge: { article, contents }, faults };
}

async function readText(path: string, file: string): Promise<string | Fault> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path));
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    const reason = error instanceof TypeError ? 'it is not UTF-8 text: save it as UTF-8' : String(error);
    return { severity: 'error', file, path: '', message: missing ? 'the file is missing' : reason };
  }
}

/**
 * Loads the folder of one article. Whatever is wrong with it becomes a fault, so that it stops no other.
 * @param folder the knowledge folder
 * @param slug the article's folder in it
 */
export async function loadArticle(folder: string, slug: string): Promise<Loaded> {
  const text = await readText(join(folder, slug, 'article.txt'), `${slug}/article.txt`);
  const json = await readText(join(folder, slug, 'article.json'), `${slug}/article.json`);
  const found = { slug, files: [text, json], withdrawn: typeof json === 'string' && saysWithdrawn(json) };
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

/** Names of the article folders inside the knowledge folder, in order. @throws Error if it cannot be read */
export function slugsIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();
}

/**
 * Loads every article folder inside `folder`. A folder with faults is left out; the others load.
 * @param folder the knowledge folder
 * @returns the good articles by folder name in order, withdrawn ones too, and every fault
 * @throws Error if the knowledge folder itself cannot be read
 */
export async function loadFolder(folder: string): Promise<{ knowledge: Knowledge[]; faults: Fault[] }> {
  const loaded = await Promise.all(slugsIn(folder).map((slug) => loadArticle(folder, slug)));
  return {
    knowledge: loaded.flatMap(({ knowledge }) => knowledge ?? []),
    faults: loaded.flatMap(({ faults }) => faults),
  };
}

/** A fault as one line: file, path, message. */
export function faultLine({ file, path, message }: Fault): string {
  return [file, path, message].filter(Boolean).join(': ');
}
