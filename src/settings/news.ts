import * as z from 'zod';

/** A change of an article, and when it was noticed; `known` is no change. */
export const newsSchema = z.object({
  /** The server that added the article; empty for a shared article. */
  server: z.string(),
  slug: z.string(),
  /** Its headline, for when it is withdrawn. */
  title: z.string(),
  kind: z.enum(['known', 'new', 'corrected', 'withdrawn']),
  /** Identifies this state of the article among all states it has had. */
  mark: z.string(),
  /** When the change was noticed, in milliseconds since 1 January 1970; 0 for `known`. */
  at: z.int(),
});
export type News = z.output<typeof newsSchema>;

/** Where a server wants announcements, and since when. */
export const announcementsSchema = z.strictObject({
  /** Id of the channel or thread. */
  channel: z.string(),
  /** In milliseconds since 1 January 1970: earlier changes are not announced. */
  since: z.int(),
});
export type Announcements = z.output<typeof announcementsSchema>;

/** The channel or thread of a request. */
export interface Here {
  readonly channel: string;
  /** Whether the bot may write there without being asked. */
  readonly mayWrite: boolean;
}

/** An announcement that was made in a server. */
export interface AnnouncedArticle {
  readonly slug: string;
  /** When the change that was announced had been noticed, in milliseconds since 1 January 1970. */
  readonly at: number;
}

/**
 * The known states of articles and the announcements made. Several processes share it, so that only one of them makes each
 * announcement.
 */
export interface NewsBook {
  /** The last marks of shared articles, by slug. @returns null where they cannot be read now */
  marksOf(slugs: readonly string[]): Promise<ReadonlyMap<string, string> | null>;
  /**
   * Records changes, each replacing what was known of its article. An entry with the same mark is left as it is; an empty
   * title keeps the old one.
   * @returns whether they are recorded
   */
  note(news: readonly News[]): Promise<boolean>;
  /**
   * The changes of shared articles and of the servers' own.
   * @param since in milliseconds since 1 January 1970: earlier changes are left out
   * @returns null where it cannot be read now
   */
  newsSince(servers: readonly string[], since: number): Promise<readonly News[] | null>;
  /**
   * Claims announcements for this process.
   * @returns the slugs that no other process has claimed; null where claims cannot be written
   */
  claim(server: string, news: readonly News[]): Promise<ReadonlySet<string> | null>;
}
