import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { Annotator } from '../annotator/annotator.js';
import { Article } from '../knowledge/article.js';
import { readKnowledge } from '../knowledge/load.js';
import type { Contents } from '../knowledge/schema.js';
import { Unreadable } from './clean.js';
import { draft } from './draft.js';
import { looseFile, type Merged, merge } from './merge.js';
import { serialise } from './serialise.js';
import { settle } from './settle.js';

async function textOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function readEdited(path: string, json: string): z.output<typeof looseFile> {
  const remedy = 'correct it, or remove it to start from a new draft';
  try {
    return looseFile.parse(JSON.parse(json.replace(/^\ufeff/u, '')));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new Unreadable(`${path} cannot be read (${why}): ${remedy}`);
  }
}

/**
 * Writes an article's folder: `article.txt` and `article.json`, and `conflicts.json` where an editor's changes to an
 * earlier draft could not all be kept.
 * @param annotator drafts the earlier text again, which tells what the editor changed
 * @param force whether a folder that is there may be written into; the changes to its `article.json` are kept
 * @throws Unreadable where the folder is there and `force` is not set, or its `article.json` is no JSON
 */
export async function save(
  folder: string,
  article: Article,
  contents: Contents,
  force: boolean,
  annotator: Annotator,
): Promise<Pick<Merged, 'kept' | 'conflicts'>> {
  const [txt, json, notes] = ['article.txt', 'article.json', 'conflicts.json'].map((name) =>
    join(folder, name),
  );
  if (!txt || !json || !notes) throw new RangeError('three paths');
  const fresh = serialise(article, contents);
  const [before, edited] = await Promise.all([textOf(txt), textOf(json)]);
  if (!force && (before !== null || edited !== null)) {
    throw new Unreadable(`${folder} is there already; --force writes into it, and keeps what you changed`);
  }
  let made: Merged = { file: looseFile.parse(fresh), kept: [], conflicts: [] };
  if (edited !== null) {
    const old = new Article(article.slug, before ?? '');
    // A draft of the text alone has no address: that it has one now is no change of the editor's.
    const drafted = { ...(await draft(old, annotator)).contents, source: contents.source };
    const base = old.text.trim() === '' ? fresh : serialise(old, drafted);
    made = settle(article.slug, article.text, merge(base, readEdited(json, edited), fresh), fresh);
  }
  const order = [...Object.keys(fresh), ...Object.keys(made.file)].filter((key) => key in made.file);
  const written = `${JSON.stringify(Object.fromEntries(order.map((key) => [key, made.file[key]])), null, 2)}\n`;
  const errors = readKnowledge(article.slug, article.text, written).faults.filter(
    ({ severity }) => severity === 'error',
  );
  if (errors.length > 0)
    throw new Error(
      `the draft does not load: ${errors.map(({ path, message }) => `${path}: ${message}`).join('; ')}`,
    );
  await mkdir(folder, { recursive: true });
  // First what the editor may lose, so that nothing is gone where the disk is full in between.
  if (made.conflicts.length > 0) await writeFile(notes, `${JSON.stringify(made.conflicts, null, 2)}\n`);
  else await rm(notes, { force: true });
  await writeFile(txt, article.text);
  await writeFile(json, written);
  return made;
}
