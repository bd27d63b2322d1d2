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
/** The file beside a version that lists conflicts between an editor's changes and a new draft. */
export const conflictsName = 'conflicts.json';

/** A version cannot be published, because it has errors. */
export class Faulty extends Error {
  override readonly name = 'Faulty';

  constructor(readonly faults: readonly Fault[]) {
    super(`${faults.length === 1 ? 'an error is' : `${faults.length} errors are`} in it`);
  }
}

const anyFile = z.record(z.string(), z.unknown());

/** The text of an `article.json`, formatted as an editor would. */
export function writtenOut(file: Readonly<Record<string, unknown>>): string {
  return `${JSON.stringify(file, null, 2)}\n`;
}

/**
 * Changes the state fields of an `article.json`. Everything else stays, in its order.
 * @param fields what changes; undefined removes a field
 * @throws SyntaxError or ZodError where it is not a JSON object
 */
export function withState(json: string, fields: StateFields): string {
  const { $schema, ...file } = anyFile.parse(JSON.parse(json.replace(/^\ufeff/u, '')));
  const before = Object.fromEntries(Object.keys(stateShape).map((key) => [key, file[key]]));
  const rest = Object.fromEntries(Object.entries(file).filter(([key]) => !(key in stateShape)));
  // JSON leaves undefined values out. The state stands at the top, where an editor sees it.
  return writtenOut({ $schema, ...before, ...fields, ...rest });
}

/** One version of an article: the contents of `article.txt` and `article.json`. */
export interface Version {
  readonly text: string;
  readonly json: string;
}

/** Reads the version under review: the next version, else the only one. @throws Error where it cannot be read */
export async function readReviewed(folder: string): Promise<Version> {
  const [text, json] = await readTogether(
    () => reviewed(folder),
    (path) => readFile(path, 'utf8'),
  );
  return { text, json };
}

/** The state fields of an article's own version; null where there is none. */
async function ownState(folder: string): Promise<StateFields | null> {
  const path = pathOf(folder, jsonName);
  // A file that is being edited may belong to a version that answers.
  return existsSync(path) ? (readState(await readFile(path, 'utf8')) ?? {}) : null;
}

/** Whether an article was published. Only then a next version lies beside it. */
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
 * Saves the version under review, which does not answer. A published version stays as it is, and this one becomes its
 * next version. All files change at once.
 * @param beside other files to write with it, by name
 * @throws Error where they cannot be written; the old files stay then
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

/** The options of a publication. */
export interface Publication {
  /**
   * When it starts to answer, ISO 8601 with a time zone. If left out: at once, or when the embargo of the version
   * before ends.
   */
  readonly from?: string | undefined;
  /** The correction date as readers see it. If left out, the file's own stays. */
  readonly corrected?: string | undefined;
}

/**
 * Publishes the version under review. A single rename switches from the old version to the new one.
 * @throws Faulty where the version has errors
 * @throws RangeError where a next version would wait while the old one answers
 * @throws Error where the files cannot be read or written
 */
export async function publish(folder: string, { corrected, from }: Publication = {}): Promise<void> {
  const isNext = hasNextVersion(folder);
  const own = isNext ? await ownState(folder) : null;
  const now = Date.now();
  const isAnswered = own !== null && stateOf(own, now) !== 'embargoed';
  // An embargoed version would replace one that answers, and answer nobody.
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
 * Withdraws an article: it answers no more, and says so.
 * @throws RangeError where it was never published
 * @throws Error where it cannot be written
 */
export async function withdraw(folder: string): Promise<void> {
  if (!(await isPublished(folder))) throw new RangeError('it was never published: discard it');
  const path = pathOf(folder, jsonName);
  await writeWhole(path, withState(await readFile(path, 'utf8'), { withdrawn: true }));
}

/**
 * Deletes the version under review: the next version of a published article, or the whole folder of one that was
 * never published.
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
