import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as z from 'zod';
import { type Fault, readKnowledge } from './load.js';
import { isAnswering, readState, type StateFields, stateOf, stateShape } from './state.js';
import {
  draftFolder,
  fileNames,
  hasNextVersion,
  pathOf,
  promote,
  readTogether,
  removeWhole,
  reviewed,
  writeTogether,
  writeWhole,
} from './versions.js';

const [textName, jsonName] = fileNames;
/** Beside a version: what an editor's earlier changes and a new draft could not both have. */
export const conflictsName = 'conflicts.json';

/** A version of an article cannot be published: it has errors. */
export class Faulty extends Error {
  override readonly name = 'Faulty';

  constructor(readonly faults: readonly Fault[]) {
    super(`${faults.length === 1 ? 'an error is' : `${faults.length} errors are`} in it`);
  }
}

const anyFile = z.record(z.string(), z.unknown());

/** The text of `article.json` as this program writes it, and as an editor would. */
export function writtenOut(file: Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * An `article.json` with another state; everything else stays, in its order.
 * @param fields what changes; undefined takes a field out
 * @throws SyntaxError or ZodError where it is no JSON object
 */
export function withState(json: string, fields: StateFields): string {
  const { $schema, ...file } = anyFile.parse(JSON.parse(json.replace(/^\ufeff/u, '')));
  const before = Object.fromEntries(Object.keys(stateShape).map((key) => [key, file[key]]));
  const rest = Object.fromEntries(Object.entries(file).filter(([key]) => !(key in stateShape)));
  // JSON leaves out what is undefined. The state stands at the top, where an editor sees it.
  return writtenOut({ $schema, ...before, ...fields, ...rest });
}

/** One version of an article: what `article.txt` and `article.json` hold. */
export interface Version {
  readonly text: string;
  readonly json: string;
}

/** Reads the version of an article that is reviewed: its next one, else its only one. @throws Error where it cannot be read */
export async function readReviewed(folder: string): Promise<Version> {
  const [text, json] = await readTogether(
    () => reviewed(folder),
    (path) => readFile(path, 'utf8'),
  );
  return { text, json };
}

/** What an article's own version tells of its state; null where there is none. */
async function ownState(folder: string): Promise<StateFields | null> {
  const path = pathOf(folder, jsonName);
  // What an editor is in the middle of writing may be the version that answers.
  return existsSync(path) ? (readState(await readFile(path, 'utf8')) ?? {}) : null;
}

/** Whether a version was published: only such a one has a next version beside it. */
async function isPublished(folder: string): Promise<boolean> {
  const own = await ownState(folder);
  return own !== null && own.draft !== true;
}

/** Whether an article's own version answers. @param now in milliseconds */
async function isAnsweringNow(folder: string, now: number): Promise<boolean> {
  const own = await ownState(folder);
  return own !== null && isAnswering(stateOf(own, now));
}

/**
 * Saves a version that is reviewed; it answers nobody. Where a version answers, it stays as it is, and this one is its
 * next. The files are exchanged at once.
 * @param beside other files to write with it, by name
 * @throws Error where they cannot be written; what was there stays
 */
export async function saveDraft(
  folder: string,
  { json, text }: Version,
  beside: Readonly<Record<string, string>> = {},
): Promise<void> {
  const isNext = hasNextVersion(folder) || (await isPublished(folder));
  const into = isNext ? join(folder, draftFolder) : folder;
  await writeTogether(into, { [textName]: text, [jsonName]: withState(json, { draft: true }), ...beside });
}

/** How a version is published. */
export interface Publication {
  /** From when on it answers, ISO 8601 with a time zone; where it is left out, at once, or when the version before is to. */
  readonly from?: string | undefined;
  /** When the text was corrected, as readers are told it; as the file has it where it is left out. */
  readonly corrected?: string | undefined;
}

/**
 * Publishes the version of an article that is reviewed. One rename decides: before it the old version answers, after it
 * the new one.
 * @throws Faulty where the version has errors
 * @throws RangeError where a next version is to answer later only
 * @throws Error where the files cannot be read or written
 */
export async function publish(folder: string, { corrected, from }: Publication = {}): Promise<void> {
  const isNext = hasNextVersion(folder);
  const own = isNext ? await ownState(folder) : null;
  const now = Date.now();
  const isAnswered = own !== null && stateOf(own, now) !== 'embargoed';
  // It would take the place of a version that answers, and answer nobody.
  if (from !== undefined && Date.parse(from) > now && (isAnswered || (await isAnsweringNow(folder, now))))
    throw new RangeError(
      'a version answers already: publish the next one when it may answer, or withdraw it first',
    );
  const { json, text } = await readReviewed(folder);
  const published = withState(json, {
    draft: undefined,
    withdrawn: undefined,
    public: from ?? (isAnswered ? undefined : own?.public),
    ...(corrected !== undefined && { corrected }),
  });
  const name = isNext ? `${basename(folder)}/${draftFolder}` : basename(folder);
  const { faults } = readKnowledge(name, text, published);
  const errors = faults.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Faulty(errors);
  await writeWhole(pathOf(reviewed(folder), jsonName), published);
  await rm(join(reviewed(folder), conflictsName), { force: true });
  if (isNext) await promote(folder);
}

/**
 * Takes an article back: it answers nobody any more, and says that it is withdrawn.
 * @throws RangeError where it was never published
 * @throws Error where it cannot be written
 */
export async function withdraw(folder: string): Promise<void> {
  if (!(await isPublished(folder))) throw new RangeError('it was never published: discard it');
  const path = pathOf(folder, jsonName);
  await writeWhole(path, withState(await readFile(path, 'utf8'), { withdrawn: true }));
}

/**
 * Drops the version that is reviewed: the next one of an article that answers, or the whole folder of one that was never
 * published.
 * @returns whether there was one
 */
export async function discard(folder: string): Promise<boolean> {
  if (hasNextVersion(folder)) {
    await removeWhole(join(folder, draftFolder));
    return true;
  }
  if (!existsSync(folder) || (await isPublished(folder))) return false;
  await removeWhole(folder);
  return true;
}
