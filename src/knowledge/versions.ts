import { randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { cp, mkdir, open, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { codeOf } from '../support/errorCode.js';

/** The files of an article's version, in the order in which they are stamped. */
export const fileNames = ['article.txt', 'article.json'] as const;

/**
 * Inside an article's folder: the next version of one that is published already, while it is reviewed. The first
 * version lies in the folder itself; its `article.json` says `"draft": true`.
 */
export const draftFolder = 'draft';

/**
 * Inside a folder whose files are being exchanged: all of the new ones, complete. From the moment at which it has this
 * name its files count in place of those beside it; then they take their places one by one.
 */
const incoming = '.next';

/** Where a file of a version is: with those that come in, while a folder's files are being exchanged. */
export function pathOf(folder: string, name: string): string {
  const next = join(folder, incoming, name);
  return existsSync(next) ? next : join(folder, name);
}

export const stampSchema = z.object({ size: z.number(), modified: z.number(), changed: z.number() });
/** What tells that a file is as it was, without reading it: its size, and when it was written and changed (ms). */
export type Stamp = z.output<typeof stampSchema>;

function stampOf(path: string): Stamp | null {
  try {
    const { ctimeMs, mtimeMs, size } = statSync(path);
    return { size, modified: mtimeMs, changed: ctimeMs };
  } catch {
    // Whoever reads it will say what is wrong.
    return null;
  }
}

/** How the files of a version are now, as {@link fileNames} lists them; null for one that cannot be looked at. */
export function stampsOf(folder: string): (Stamp | null)[] {
  return fileNames.map((name) => stampOf(pathOf(folder, name)));
}

/** Waits until what was done to a file or a folder is on the disk. */
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

/** A name beside others that no other process takes, and that no library takes for an article's. */
const aside = (): string => `.new-${process.pid}-${randomBytes(4).toString('hex')}`;

/** Gives a value in place of an error that says that something is not there. */
function whereThere<T>(value: T): (error: unknown) => T {
  return (error) => {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTEMPTY') return value;
    throw error;
  };
}

/** What says that another has the name that is to be given. */
const clashes: readonly string[] = ['ENOTEMPTY', 'EEXIST', 'EISDIR', 'ENOTDIR', 'EPERM'];
/** How often a clash of names is waited out, and how long each time, in milliseconds. */
const mostTries = 20;
const pause = 25;
/** After this long, in milliseconds, nobody is writing any more what was begun. */
const abandoned = 60 * 60_000;

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    // It runs, and is somebody else's.
    return codeOf(error) === 'EPERM';
  }
}

/** Takes away what processes that were ended in the middle of writing have left in a folder. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const writer = /^\.new-(\d+)-/u.exec(name)?.[1];
    if (writer === undefined) continue;
    const path = join(folder, name);
    // In a container each process has the number of the one before.
    const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (!isRunning(Number(writer)) || Date.now() - written > abandoned)
      await rm(path, { recursive: true, force: true });
  }
}

/**
 * Writes one file whole or not at all: aside, flushed to the disk, and then renamed over the old one. Whoever reads it
 * finds the old text or the new one, be the process killed at any moment.
 * @throws Error where it cannot be written; the old one stays then
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

/** Puts one of those that came in into its place; a folder among them is added to the one that is there. */
async function place(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    if (!clashes.includes(codeOf(error))) throw error;
    await cp(from, to, { recursive: true });
    await rm(from, { recursive: true });
  }
}

/** Puts the files that came in into their places. An exchange that was cut off is ended by the next one. */
async function settle(folder: string): Promise<void> {
  const next = join(folder, incoming);
  // Another process may be doing the same: what is gone from there is in its place.
  for (const name of await readdir(next).catch(whereThere([])))
    await place(join(next, name), join(folder, name));
  await flush(folder);
  await rmdir(next).catch(whereThere(undefined));
}

/** Gives a folder the name by which its files count. Where others are coming in just now, those go first. */
async function bringIn(from: string, folder: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await settle(folder);
      await rename(from, join(folder, incoming));
      return;
    } catch (error) {
      if (tries === mostTries || !clashes.includes(codeOf(error))) throw error;
      await wait(pause);
    }
  }
}

/**
 * Writes several files of a folder at once or not at all, although each is a file of its own: {@link pathOf} finds
 * either the old ones or the new ones.
 * @param files texts by name; others that are there stay
 * @throws Error where they cannot be written; the old ones stay then
 */
export async function writeTogether(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  const isNew = !existsSync(folder);
  await mkdir(dirname(folder), { recursive: true });
  // A new folder appears with all that is in it.
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

/** Whether an article has a next version that waits for its review. */
export function hasNextVersion(folder: string): boolean {
  return existsSync(pathOf(join(folder, draftFolder), 'article.json'));
}

/** The folder of the version that is reviewed: the next one, where there is one, else the article's own. */
export function reviewed(folder: string): string {
  return hasNextVersion(folder) ? join(folder, draftFolder) : folder;
}

/**
 * Puts an article's next version in place of the one that answers: one rename decides.
 * @throws Error where it cannot be done; the old version answers on then
 */
export async function promote(folder: string): Promise<void> {
  const draft = join(folder, draftFolder);
  await settle(draft);
  await bringIn(draft, folder);
  await flush(folder);
  await settle(folder);
}

/** Takes away a file or a folder at once or not at all. @throws Error where it cannot be taken away */
export async function removeWhole(path: string): Promise<void> {
  const gone = join(dirname(path), aside());
  await rename(path, gone);
  await flush(dirname(path));
  await rm(gone, { recursive: true, force: true });
}

/** How often files that change while they are read are read again. */
const mostReadings = 5;

/**
 * Reads an article's two files, of one version: they are read again where they were exchanged between one and the other.
 * @param folder where the version is by now
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
      if (readings === mostReadings || codeOf(error) !== 'ENOENT') throw error;
    }
  }
}
