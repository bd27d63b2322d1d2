import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod';
import { writeWhole } from '../knowledge/versions.js';
import { errorCodeOf } from '../support/errorCode.js';

const waitingSchema = z.strictObject({
  id: z.string(),
  url: z.string(),
  title: z.string().nullable(),
  /** How many attempts have failed. */
  failures: z.int().min(0),
  /** Its site asked not to be contacted before this time. */
  notBefore: z.iso.datetime().nullable(),
});

const entrySchema = z.strictObject({
  /** The ETag of the feed when it was last read. */
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** The site asked not to be contacted before this time. */
  notBefore: z.iso.datetime().nullable(),
  /** Ids of items that are done or waiting; those in the feed's latest version come last. */
  seen: z.array(z.string()),
  /** Items to draft, the oldest first. */
  waiting: z.array(waitingSchema),
});

const followedSchema = z.strictObject({ feeds: z.record(z.string(), entrySchema) });

/** An item that has to be drafted, for the first time or again. */
export type Waiting = z.infer<typeof waitingSchema>;
/** What is remembered of a feed. */
export type FeedState = z.infer<typeof entrySchema>;

/** How many ids are remembered per feed. */
export const mostSeen = 2_000;

/** The state file cannot be read. The message names it and says what to do. */
export class DamagedFeedState extends Error {}

/** The file that remembers what was seen of feeds. It is rewritten with each change. */
export class FeedStateFile {
  readonly #path: string;

  /** @param path of the file, which is created where missing */
  constructor(path: string) {
    this.#path = path;
  }

  /**
   * The state of a feed; null where it was never read.
   * @param feed its address
   * @throws DamagedFeedState where the file cannot be read
   */
  async of(feed: string): Promise<FeedState | null> {
    return (await this.#read()).feeds[feed] ?? null;
  }

  /**
   * Stores the state of a feed; those of other feeds stay.
   * @throws DamagedFeedState where the file cannot be read; Error where it cannot be written
   */
  async remember(feed: string, entry: FeedState): Promise<void> {
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
      if (errorCodeOf(error) === 'ENOENT') return { feeds: {} };
      throw error;
    }
    try {
      return followedSchema.parse(JSON.parse(text));
    } catch (error) {
      const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
      throw new DamagedFeedState(
        `${this.#path}, which records what was seen of the feeds, is damaged (${why.split('\n', 1)[0]}): repair it, or delete it to start over with all feeds`,
      );
    }
  }
}
