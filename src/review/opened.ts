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

/** An article opened for review: its next version, else its only one. */
export interface Opened extends Version {
  readonly slug: string;
  readonly folder: string;
  /** A hash of all its files. */
  readonly version: string;
  /** Its open conflicts. */
  readonly conflicts: readonly Conflict[];
  /** Faults in files other than `article.json`. */
  readonly faults: readonly Fault[];
}

/** Opens an article. @param knowledge path to the folder of articles @throws Refusal (404) where there is none */
export async function openArticle(knowledge: string, slug: string): Promise<Opened> {
  const folder = join(knowledge, slug);
  // A symbolic link may lead out of the folder, and a slug may be too long for a file name.
  const found = await lstat(folder).catch(() => null);
  const files =
    found?.isDirectory() &&
    (await readReviewed(folder).catch((error: unknown) => {
      if (isMissing(error)) return null;
      throw error;
    }));
  if (!files) throw new Refusal(404, `there is no article named ${slug}`);
  const notes = await readConflicts(folder);
  // The state of the published version matters to a decision about the next one.
  const before = hasNextVersion(folder) ? await readText(pathOf(folder, 'article.json')) : null;
  const version = sha256(JSON.stringify([files.text, files.json, notes, before]));
  return { ...files, ...notes, slug, folder, version };
}

/** Parses an `article.json`. @returns null where it is not a JSON object */
export function readJsonFile(json: string): File | null {
  try {
    return fileSchema.parse(JSON.parse(json.replace(/^\ufeff/u, '')));
  } catch {
    return null;
  }
}

/** Parses an article's file. @throws Refusal (422) where it is not a JSON object */
export function fileOf({ folder, json, slug, text }: Opened): File {
  const file = readJsonFile(json);
  if (file) return file;
  const { faults } = readKnowledge(hasNextVersion(folder) ? `${slug}/${draftFolder}` : slug, text, json);
  // The page cannot show places in a broken file, so the message has file, line and column.
  const located = faults.map((fault): Fault => ({ severity: 'error', path: '', message: faultLine(fault) }));
  throw new Refusal(422, 'article.json cannot be read: correct it in a text editor', located);
}

const damaged: Fault = {
  severity: 'warning',
  path: '',
  message: `${conflictsName} cannot be read, so open conflicts are not shown`,
};

/** Reads an article's open conflicts. A damaged file is only a warning. */
async function readConflicts(folder: string): Promise<Pick<Opened, 'conflicts' | 'faults'>> {
  try {
    const json = await readText(pathOf(reviewed(folder), conflictsName));
    const conflicts = json === null ? [] : z.array(conflictSchema).parse(JSON.parse(json));
    return { conflicts, faults: [] };
  } catch {
    return { conflicts: [], faults: [damaged] };
  }
}

/** Saves an article and its open conflicts. @throws Error where they cannot be written; the old files stay then */
export async function saveOpened(
  { folder, text }: Opened,
  { conflicts, file }: z.output<typeof savedSchema>,
): Promise<void> {
  const isLeft = conflicts !== undefined && conflicts.length > 0;
  const notes = isLeft ? { [conflictsName]: `${JSON.stringify(conflicts, null, 2)}\n` } : {};
  await saveDraft(folder, { text, json: JSON.stringify(file) }, notes);
  if (conflicts?.length === 0) await rm(join(reviewed(folder), conflictsName), { force: true });
}
