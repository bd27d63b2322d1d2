import { lstat, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { type Conflict, conflictSchema } from '../knowledge/conflict.js';
import { faultLine, readKnowledge } from '../knowledge/load.js';
import { conflictsName, readReviewed, saveDraft, type Version } from '../knowledge/publishing.js';
import { draftFolder, hasNextVersion, pathOf, reviewed } from '../knowledge/versions.js';
import { sha256 } from '../support/sha256.js';
import { type Fault, fileSchema, type savedSchema } from './api.js';
import type { File } from './reading.js';
import { Refusal } from './refusal.js';
import { isMissing, readText } from './textFile.js';

/** An article as it is reviewed: its next version, else its only one. */
export interface Opened extends Version {
  readonly slug: string;
  readonly folder: string;
  /** A mark of all of its files: it changes with whatever changes in them. */
  readonly version: string;
  /** What is still to decide of it. */
  readonly conflicts: readonly Conflict[];
  /** What is wrong with the files beside `article.json`. */
  readonly faults: readonly Fault[];
}

/** Opens an article. @param knowledge path to the folder of articles @throws Refusal (404) where there is none */
export async function openArticle(knowledge: string, slug: string): Promise<Opened> {
  const folder = join(knowledge, slug);
  // A link might lead out of the folder of articles, and a name may be too long for one.
  const found = await lstat(folder).catch(() => null);
  const files =
    found?.isDirectory() &&
    (await readReviewed(folder).catch((error: unknown) => {
      if (isMissing(error)) return null;
      throw error;
    }));
  if (!files) throw new Refusal(404, `there is no article of the name ${slug}`);
  const notes = await readConflicts(folder);
  // Whoever looks at a next version decides by the state of the one before as well.
  const before = hasNextVersion(folder) ? await readText(pathOf(folder, 'article.json')) : null;
  const version = sha256(JSON.stringify([files.text, files.json, notes, before]));
  return { ...files, ...notes, slug, folder, version };
}

/** Reads an `article.json`. @returns null where it is no JSON object */
export function readJsonFile(json: string): File | null {
  try {
    return fileSchema.parse(JSON.parse(json.replace(/^\ufeff/u, '')));
  } catch {
    return null;
  }
}

/** What an article's file holds. @throws Refusal (422) where it is no JSON object */
export function fileOf({ folder, json, slug, text }: Opened): File {
  const file = readJsonFile(json);
  if (file) return file;
  const { faults } = readKnowledge(hasNextVersion(folder) ? `${slug}/${draftFolder}` : slug, text, json);
  // The page has no place for it: file, line and column are told with it.
  const told = faults.map((fault): Fault => ({ severity: 'error', path: '', message: faultLine(fault) }));
  throw new Refusal(422, 'its article.json cannot be read: correct it in an editor', told);
}

const damaged: Fault = {
  severity: 'warning',
  path: '',
  message: `${conflictsName} cannot be read: what an update left to decide is not shown`,
};

/** What is still to decide of an article. Nothing but this depends on the file, so that one that is damaged stops nobody. */
async function readConflicts(folder: string): Promise<Pick<Opened, 'conflicts' | 'faults'>> {
  try {
    const json = await readText(pathOf(reviewed(folder), conflictsName));
    const conflicts = json === null ? [] : z.array(conflictSchema).parse(JSON.parse(json));
    return { conflicts, faults: [] };
  } catch {
    return { conflicts: [], faults: [damaged] };
  }
}

/** Saves an article, and what is left to decide of it. @throws Error where it cannot be written; what was there stays */
export async function saveOpened(
  { folder, text }: Opened,
  { conflicts, file }: z.output<typeof savedSchema>,
): Promise<void> {
  const isLeft = conflicts !== undefined && conflicts.length > 0;
  const notes = isLeft ? { [conflictsName]: `${JSON.stringify(conflicts, null, 2)}\n` } : {};
  await saveDraft(folder, { text, json: JSON.stringify(file) }, notes);
  if (conflicts?.length === 0) await rm(join(reviewed(folder), conflictsName), { force: true });
}
