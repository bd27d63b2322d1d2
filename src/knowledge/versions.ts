import { randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { cp, mkdir, open, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { errorCodeOf } from '../support/errorCode.js';

/** The files of a version, in the order of their stamps. */
export const fileNames = ['article.txt', 'article.json'] as const;

/**
 * The folder of a published article's next version, while it is under review. A first version lies in the article's
 * own folder, with `"draft": true`.
 */
export const draftFolder = 'draft';

/**
 * The folder of a complete set of new files. As soon as it has this name, its files count instead of the old ones;
 * then they are moved into place one by one.
 */
const incoming = '.next';

/** The path of a version's file: among the incoming files while the folder is being exchanged. */
export function pathOf(folder: string, name: string): string {
  const next = join(folder, incoming, name);
  return existsSync(next) ? next : join(folder, name);
}

export const stampSchema = z.object({ size: z.number(), modified: z.number(), changed: z.number() });
/** Tells whether a file has changed without reading it: its size, and its mtime and ctime (ms). */
export type Stamp = z.output<typeof stampSchema>;

function stampOf(path: string): Stamp | null {
  try {
    const { ctimeMs, mtimeMs, size } = statSync(path);
    return { size, modified: mtimeMs, changed: ctimeMs };
  } catch {
    // Reading the file will report the problem.
    return null;
  }
}

/** The stamps of a version's files, in the order of {@link fileNames}; null for a file that cannot be accessed. */
export function stampsOf(folder: string): (Stamp | null)[] {
  return fileNames.map((name) => stampOf(pathOf(folder, name)));
}

/** Flushes a file or a folder to the disk. */
async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function write(path: string, text: string): Promise<void> {
  const handle = await open(path, 'w');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A unique temporary name, hidden from libraries. */
const aside = (): string => `.new-${process.pid}-${randomBytes(4).toString('hex')}`;

/** Returns a value instead of a "not found" error. */
function whereThere<T>(value: T): (error: unknown) => T {
  return (error) => {
    if (errorCodeOf(error) === 'ENOENT' || errorCodeOf(error) === 'ENOTEMPTY') return value;
    throw error;
  };
}

/** Error codes of a name that is already taken. */
const clashes: readonly string[] = ['ENOTEMPTY', 'EEXIST', 'EISDIR', 'ENOTDIR', 'EPERM'];
/** How often a taken name is waited for, and how long each time, in milliseconds. */
const mostTries = 20;
const pause = 25;
/** After this long nobody is still writing a temporary folder, in milliseconds. */
const abandoned = 60 * 60_000;

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    // It runs under another user.
    return errorCodeOf(error) === 'EPERM';
  }
}

/** Removes what killed processes have left in a folder. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const writer = /^\.new-(\d+)-/u.exec(name)?.[1];
    if (writer === undefined) continue;
    const path = join(folder, name);
    // In a container every process may have the same id.
    const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (!isRunning(Number(writer)) || Date.now() - written > abandoned)
      await rm(path, { recursive: true, force: true });
  }
}

/**
 * Writes a file atomically: to a temporary file, flushed, then renamed. Readers find the old text or the new one,
 * even if the process is killed.
 * @throws Error where it cannot be written; the old file stays then
 */
export async function writeWhole(path: string, text: string): Promise<void> {
  const folder = dirname(path);
  const temporary = join(folder, aside());
  try {
    await write(temporary, text);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await flush(folder);
}

/** Moves one incoming file into place; a folder is merged into the existing one. */
async function place(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') return;
    if (!clashes.includes(errorCodeOf(error))) throw error;
    await cp(from, to, { recursive: true });
    await rm(from, { recursive: true });
  }
}

/** Moves all incoming files into place. The next exchange completes one that was interrupted. */
async function settle(folder: string): Promise<void> {
  const next = join(folder, incoming);
  // Another process may be doing the same; missing files are in place already.
  for (const name of await readdir(next).catch(whereThere([])))
    await place(join(next, name), join(folder, name));
  await flush(folder);
  await rmdir(next).catch(whereThere(undefined));
}

/** Makes a folder's files count as incoming. A pending exchange is completed first. */
async function bringIn(from: string, folder: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await settle(folder);
      await rename(from, join(folder, incoming));
      return;
    } catch (error) {
      if (tries === mostTries || !clashes.includes(errorCodeOf(error))) throw error;
      await wait(pause);
    }
  }
}

/**
 * Writes several files atomically as a group: {@link pathOf} finds either all old ones or all new ones.
 * @param files texts by name; other files stay
 * @throws Error where they cannot be written; the old files stay then
 */
export async function writeTogether(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  const isNew = !existsSync(folder);
  await mkdir(dirname(folder), { recursive: true });
  // A new folder appears complete.
  const beside = isNew ? dirname(folder) : folder;
  await sweep(beside);
  const temporary = join(beside, aside());
  try {
    await mkdir(temporary);
    for (const [name, text] of Object.entries(files)) await write(join(temporary, name), text);
    await flush(temporary);
    if (isNew) await rename(temporary, folder);
    else await bringIn(temporary, folder);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    throw error;
  }
  await flush(dirname(folder));
  if (isNew) return;
  await flush(folder);
  await settle(folder);
}

/** Whether an article has a next version under review. */
export function hasNextVersion(folder: string): boolean {
  return existsSync(pathOf(join(folder, draftFolder), 'article.json'));
}

/** The folder of the version under review: the next version's, else the article's own. */
export function reviewed(folder: string): string {
  return hasNextVersion(folder) ? join(folder, draftFolder) : folder;
}

/**
 * Replaces an article by its next version with a single rename.
 * @throws Error where that fails; the old version stays then
 */
export async function promote(folder: string): Promise<void> {
  const draft = join(folder, draftFolder);
  await settle(draft);
  await bringIn(draft, folder);
  await flush(folder);
  await settle(folder);
}

/** Removes a file or a folder atomically. @throws Error where it cannot be removed */
export async function removeWhole(path: string): Promise<void> {
  const gone = join(dirname(path), aside());
  await rename(path, gone);
  await flush(dirname(path));
  await rm(gone, { recursive: true, force: true });
}

/** How often files that change while being read are read again. */
const mostReadings = 5;

/**
 * Reads the two files of one version. If they are exchanged in between, both are read again.
 * @param folder where the version is now
 * @param read reads one file
 * @throws what reading throws
 */
export async function readTogether<T>(
  folder: () => string,
  read: (path: string) => Promise<T>,
): Promise<[text: T, json: T]> {
  for (let readings = 1; ; readings++) {
    const from = folder();
    const before = stampsOf(from);
    try {
      const text = await read(pathOf(from, fileNames[0]));
      const json = await read(pathOf(from, fileNames[1]));
      if (readings === mostReadings || (folder() === from && isDeepStrictEqual(stampsOf(from), before)))
        return [text, json];
    } catch (error) {
      if (readings === mostReadings || errorCodeOf(error) !== 'ENOENT') throw error;
    }
  }
}
