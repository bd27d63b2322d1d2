import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { readKnowledge } from '../knowledge/load.js';
import { conflictsName, readReviewed, type Version } from '../knowledge/publishing.js';
import { sha256 } from '../knowledge/sha256.js';
import { reviewed } from '../knowledge/versions.js';
import { fileSchema, type View } from './api.js';
import type { File } from './reading.js';
import { faultsOf, Refusal } from './refusal.js';
import { isMissing, readText } from './textFile.js';

/** An article as it is reviewed: its next version, else its only one. */
export interface Opened extends Version {
  readonly slug: string;
  readonly folder: string;
  /** A mark of both files: it changes with whatever changes in them. */
  readonly version: string;
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
  return { ...files, slug, folder, version: sha256(JSON.stringify([files.text, files.json])) };
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
export function fileOf({ json, slug, text }: Opened): File {
  const file = readJsonFile(json);
  if (file) return file;
  const { faults } = readKnowledge(slug, text, json);
  throw new Refusal(422, 'its article.json cannot be read: correct it in an editor', faultsOf(faults));
}

/** JSON has no undefined: what one side does not have is left out of the file. */
const side = z
  .unknown()
  .optional()
  .transform((value) => value ?? null);
const conflictsSchema = z.array(z.object({ at: z.string(), yours: side, draft: side, why: z.string() }));

/** What is still to decide of an article. @throws Error where the file of it cannot be read */
export async function conflictsOf({ folder }: Opened): Promise<View['conflicts']> {
  const json = await readText(join(reviewed(folder), conflictsName));
  return json === null ? [] : conflictsSchema.parse(JSON.parse(json));
}
