import type { Library } from './library.js';

/** What a request needs of an archive's articles. */
export interface Wanted {
  /** What is asked: the articles that it may be about are found by their words. */
  readonly text?: string | undefined;
  /** What somebody types for an article: those whose titles are like it. */
  readonly title?: string | undefined;
  /** Slugs of articles that are meant in any case: the one that is set, that of the conversation. */
  readonly slugs?: readonly (string | undefined)[];
  /** Beginning of the edition of an article that a button leads back to. */
  readonly edition?: string | undefined;
  /** Beginning of the SHA-256 of its slug, as base64url: it is found in whatever state. */
  readonly story?: string | undefined;
}

/** The articles cannot be reached now; the cause is the error that came with it. */
export class ArchiveAway extends Error {
  override readonly name = 'ArchiveAway';
}

/**
 * More articles than one process can hold. For each request it gives a small library of those that the request may be
 * about; all that answers runs on that as on any other. An implementation needs to find by words, by title, by slug and by
 * edition, nothing else.
 */
export interface Archive {
  /**
   * The articles that a request may be about, and the newest, as one library; it holds only what answers now.
   * @throws ArchiveAway where they cannot be reached
   */
  near(wanted: Wanted): Promise<Library>;
  /** How many articles there are, as it was counted last. */
  readonly size: number;
  close(): Promise<void>;
}
