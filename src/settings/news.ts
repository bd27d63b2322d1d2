import * as z from 'zod';

/** What became of an article, and when; what is `known` is no news. */
export const newsSchema = z.object({
  /** The server that has added the article for itself; empty for one that all share. */
  server: z.string(),
  slug: z.string(),
  /** Its headline, for when it is withdrawn. */
  title: z.string(),
  kind: z.enum(['known', 'new', 'corrected', 'withdrawn']),
  /** Tells its state from every other that it has had. */
  mark: z.string(),
  /** When that was noticed, in milliseconds since 1 January 1970; 0 for what is known. */
  at: z.int(),
});
export type News = z.output<typeof newsSchema>;

/** Where a server has its announcements, and since when. */
export const announcementsSchema = z.strictObject({
  /** Id of the channel or thread. */
  channel: z.string(),
  /** In milliseconds since 1 January 1970: what was noticed before is not announced. */
  since: z.int(),
});
export type Announcements = z.output<typeof announcementsSchema>;

/** The channel, or the thread, in which something is asked. */
export interface Here {
  readonly channel: string;
  /** Whether the bot can write there of its own accord. */
  readonly mayWrite: boolean;
}

/** What was announced in a server. */
export interface AnnouncedArticle {
  readonly slug: string;
  /** When what was announced had been noticed, in milliseconds since 1 January 1970. */
  readonly at: number;
}

/**
 * What is known of articles' states and what was announced of them: several processes share it, and only one of them
 * announces each.
 */
export interface NewsBook {
  /** The last marks of articles that all share, by slug. @returns null where they cannot be read now */
  marksOf(slugs: readonly string[]): Promise<ReadonlyMap<string, string> | null>;
  /**
   * Writes down what became of articles, each in place of what was known of it; one of the same mark stays, and so does the
   * headline where none is given.
   * @returns whether it is written
   */
  note(news: readonly News[]): Promise<boolean>;
  /**
   * What became of the articles of servers and of those that all share.
   * @param since in milliseconds since 1 January 1970: what was noticed before is left out
   * @returns null where it cannot be read now
   */
  newsSince(servers: readonly string[], since: number): Promise<readonly News[] | null>;
  /**
   * Takes on what is to be announced in a server.
   * @returns the slugs of what nobody else has taken on before; null where that cannot be written
   */
  claim(server: string, news: readonly News[]): Promise<ReadonlySet<string> | null>;
}
