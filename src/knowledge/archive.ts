import type { Library } from './library.js';

/** Describes which articles of an archive a request needs. */
export interface ArticleQuery {
  /** The question: articles are found by its words. */
  readonly text?: string | undefined;
  /** What a user types as an article's name: articles with similar titles are found. */
  readonly title?: string | undefined;
  /** Slugs of articles that are needed in any case: the one in the settings, the one of the conversation. */
  readonly slugs?: readonly (string | undefined)[];
  /** The first characters of the version fingerprint on a button (`versionHashOf`). */
  readonly version?: string | undefined;
  /** The first characters of the SHA-256 of the article's slug, as base64url; it finds the article in any version. */
  readonly slugHash?: string | undefined;
}

/** The archive cannot be reached; `cause` is the database's error. */
export class ArchiveAway extends Error {
  override readonly name = 'ArchiveAway';
}

/**
 * An article collection that is too large for one process. For each request it gives a small library of articles that
 * may be relevant, and the rest of the program works on that as on any library. An implementation has to find
 * articles by words, title, slug and version fingerprint.
 */
export interface Archive {
  /**
   * The articles that a request may be about, and the newest ones, as a library. It holds only articles that answer
   * now.
   * @throws ArchiveAway where the archive cannot be reached
   */
  near(wanted: ArticleQuery): Promise<Library>;
  /** How many articles there were at the last count. */
  readonly size: number;
  close(): Promise<void>;
}
