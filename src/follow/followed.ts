import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod';
import { writeWhole } from '../knowledge/versions.js';
import { codeOf } from '../support/errorCode.js';

const waitingSchema = z.strictObject({
  id: z.string(),
  url: z.string(),
  title: z.string().nullable(),
  /** How often it was tried in vain. */
  failures: z.int().min(0),
  /** The time before which its site does not want to be asked. */
  notBefore: z.iso.datetime().nullable(),
});

const entrySchema = z.strictObject({
  /** The version of the feed that was read last, as its site names it. */
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** The time before which the site does not want to be asked. */
  notBefore: z.iso.datetime().nullable(),
  /** Ids of items that are dealt with or wait; those that the feed told of last are at the end. */
  seen: z.array(z.string()),
  /** Items to be brought, the oldest first. */
  waiting: z.array(waitingSchema),
});

const followedSchema = z.strictObject({ feeds: z.record(z.string(), entrySchema) });

/** An item that is to be brought, or brought once more. */
export type Waiting = z.infer<typeof waitingSchema>;
/** What is remembered of one feed. */
export type FollowedFeed = z.infer<typeof entrySchema>;

/** How many ids of a feed are remembered. */
export const mostSeen = 2_000;

/** The file of what was seen cannot be read. Its message names the file and what to do. */
export class DamagedMemory extends Error {}

/** What was seen of feeds: a file, read and written anew with each change. */
export class Followed {
  readonly #path: string;

  /** @param path of the file; it is made where there is none */
  constructor(path: string) {
    this.#path = path;
  }

  /**
   * What is remembered of a feed; null where it was never read.
   * @param feed its address
   * @throws DamagedMemory where the file cannot be read
   */
  async of(feed: string): Promise<FollowedFeed | null> {
    return (await this.#read()).feeds[feed] ?? null;
  }

  /**
   * Remembers something of a feed. What is remembered of others stays.
   * @throws DamagedMemory where the file cannot be read; Error where it cannot be written
   */
  async remember(feed: string, entry: FollowedFeed): Promise<void> {
    const { feeds } = await this.#read();
    const kept = { ...entry, seen: entry.seen.slice(-mostSeen) };
    await mkdir(dirname(this.#path), { recursive: true });
    await writeWhole(this.#path, `${JSON.stringify({ feeds: { ...feeds, [feed]: kept } }, null, 2)}\n`);
  }

  async #read(): Promise<z.infer<typeof followedSchema>> {
    let text: string;
    try {
      text = await readFile(this.#path, 'utf8');
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return { feeds: {} };
      throw error;
    }
    try {
      return followedSchema.parse(JSON.parse(text));
    } catch (error) {
      const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
      throw new DamagedMemory(
        `${this.#path}, which holds what was seen of feeds, is damaged (${why.split('\n', 1)[0]}): mend it, or delete it to follow all feeds as if for the first time`,
      );
    }
  }
}
