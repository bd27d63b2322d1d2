import {
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { ArticleSource } from './articleCache.js';
import type { Knowledge } from './load.js';
import { readKnowledge } from './load.js';
import { firstPartLength, type OpenedRecord, openRecord } from './recordFormat.js';
import { fileNames, pathOf } from './versions.js';

/** Folder of the records in a knowledge folder. The dot keeps it from being taken for an article. */
const folderName = '.index';
const ending = '.record';
/** Bytes of a record that are read first; most first parts are shorter. */
const firstRead = 16_384;

/**
 * The records of a knowledge folder: one file for each article. Records that cannot be written are kept in
 * memory.
 */
export class RecordStore implements ArticleSource {
  readonly #folder: string;
  readonly #inMemory = new Map<string, Uint8Array>();
  readonly #buffer = Buffer.alloc(firstRead);

  /**
   * @param knowledge path of the folder
   * @param version of the program: records of other versions are ignored
   */
  constructor(
    readonly knowledge: string,
    readonly version: string,
  ) {
    this.#folder = join(knowledge, folderName);
  }

  #path(slug: string): string {
    return join(this.#folder, `${slug}${ending}`);
  }

  /** Reads the first part of a record; null if it is missing or cannot be used. */
  open(slug: string): OpenedRecord | null {
    try {
      const file = openSync(this.#path(slug), 'r');
      try {
        const length = readSync(file, this.#buffer, 0, firstRead, 0);
        const partLength = firstPartLength(this.#buffer.subarray(0, length));
        if (partLength === null || partLength <= length)
          return openRecord(this.#buffer.subarray(0, length), this.version);
        const larger = Buffer.alloc(partLength);
        const read = readSync(file, larger, 0, partLength, 0);
        return openRecord(larger.subarray(0, read), this.version);
      } finally {
        closeSync(file);
      }
    } catch {
      return null;
    }
  }

  readBody(slug: string, { length, start }: OpenedRecord['body']): Uint8Array | null {
    const record = this.#inMemory.get(slug);
    if (record) return record.subarray(start, start + length);
    try {
      return readFileSync(this.#path(slug)).subarray(start, start + length);
    } catch {
      return null;
    }
  }

  readFiles(slug: string): Knowledge | null {
    try {
      const [text = '', json = ''] = fileNames.map((name) =>
        readFileSync(pathOf(join(this.knowledge, slug), name), 'utf8'),
      );
      return readKnowledge(slug, text, json).knowledge;
    } catch {
      return null;
    }
  }

  /**
   * Writes a record atomically: readers find the old one or the new one.
   * @returns whether it was written
   */
  write(slug: string, record: Uint8Array): boolean {
    const path = this.#path(slug);
    const temporary = `${path}.${process.pid}`;
    try {
      mkdirSync(this.#folder, { recursive: true });
      writeFileSync(temporary, record);
      renameSync(temporary, path);
      this.#inMemory.delete(slug);
      return true;
    } catch {
      return false;
    }
  }

  /** Keeps a record in memory that could not be written. */
  keepInMemory(slug: string, record: Uint8Array): void {
    this.#inMemory.set(slug, record);
  }

  /** Deletes the records of articles that no longer exist. */
  prune(exists: (slug: string) => boolean): void {
    try {
      for (const name of readdirSync(this.#folder)) {
        if (name.endsWith(ending) && exists(name.slice(0, -ending.length))) continue;
        unlinkSync(join(this.#folder, name));
      }
    } catch {
      // The folder is missing or read-only: a stale record does no harm.
    }
  }
}
