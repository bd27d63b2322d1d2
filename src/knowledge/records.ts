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
import type { Knowledge } from './load.js';
import { readKnowledge } from './load.js';
import { firstPart, type Opened, openRecord } from './record.js';
import type { Source } from './shelf.js';
import { fileNames, pathOf } from './versions.js';

/** The folder of the records in a knowledge folder; its name keeps it from being taken for an article's. */
const folderName = '.index';
const ending = '.record';
/** Read of a record at once; most first parts are shorter. */
const firstRead = 16_384;

/**
 * The records of a knowledge folder: a file for each article, beside the articles. Where they cannot be written they
 * are kept in memory.
 */
export class Records implements Source {
  readonly #folder: string;
  readonly #kept = new Map<string, Uint8Array>();
  readonly #buffer = Buffer.alloc(firstRead);

  /** @param version of the program: records of another are not used */
  constructor(
    readonly knowledge: string,
    readonly version: string,
  ) {
    this.#folder = join(knowledge, folderName);
  }

  #path(slug: string): string {
    return join(this.#folder, `${slug}${ending}`);
  }

  /** The first part of an article's record; null where there is none, or none that can be used. */
  open(slug: string): Opened | null {
    try {
      const file = openSync(this.#path(slug), 'r');
      try {
        const length = readSync(file, this.#buffer, 0, firstRead, 0);
        const wanted = firstPart(this.#buffer.subarray(0, length));
        if (wanted === null || wanted <= length)
          return openRecord(this.#buffer.subarray(0, length), this.version);
        const larger = Buffer.alloc(wanted);
        const read = readSync(file, larger, 0, wanted, 0);
        return openRecord(larger.subarray(0, read), this.version);
      } finally {
        closeSync(file);
      }
    } catch {
      return null;
    }
  }

  readBody(slug: string, { length, start }: Opened['body']): Uint8Array | null {
    const kept = this.#kept.get(slug);
    if (kept) return kept.subarray(start, start + length);
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
   * Writes a record, at once or not at all, so that a reader finds the old one or the new one.
   * @returns whether it could be written
   */
  write(slug: string, record: Uint8Array): boolean {
    const path = this.#path(slug);
    const temporary = `${path}.${process.pid}`;
    try {
      mkdirSync(this.#folder, { recursive: true });
      writeFileSync(temporary, record);
      renameSync(temporary, path);
      this.#kept.delete(slug);
      return true;
    } catch {
      return false;
    }
  }

  /** Keeps a record in memory that could not be written. */
  keep(slug: string, record: Uint8Array): void {
    this.#kept.set(slug, record);
  }

  /** Takes away the records of articles that are no more. */
  prune(isThere: (slug: string) => boolean): void {
    try {
      for (const name of readdirSync(this.#folder)) {
        if (name.endsWith(ending) && isThere(name.slice(0, -ending.length))) continue;
        unlinkSync(join(this.#folder, name));
      }
    } catch {
      // There is no such folder, or it may not be changed: a record too many does no harm.
    }
  }
}
