import * as z from 'zod';
import type { Library } from '../knowledge/library.js';
import type { Version } from '../knowledge/publishing.js';

/** Where something is asked, by a face's own ids. */
export interface Place {
  /** Null outside of servers. */
  readonly server: string | null;
  /** For a thread, the channel that it belongs to. */
  readonly channel: string;
  /** The thread, or the post in a forum; left out where it is none. */
  readonly thread?: string | undefined;
}

/** What can be set for a thread, a channel or a whole server; what is left out is not set. */
export const settingsSchema = z.strictObject({
  /** Slug of the article that answers; null for the newest at any time. */
  article: z.string().nullable().optional(),
  /** Whether mentions are answered; they are where it is left out. */
  mentions: z.boolean().optional(),
  /** Whether answers to commands are for the reader alone where the reader does not say. */
  private: z.boolean().optional(),
  /** Whether questions that had no answer are kept. */
  unanswered: z.boolean().optional(),
});
export type PlaceSettings = z.output<typeof settingsSchema>;

/** Where a setting holds, from the widest; outside of servers all are the channel. */
export const scopes = ['server', 'channel', 'thread'] as const;
export type Scope = (typeof scopes)[number];

/** What is set in a server, by where. */
export interface Levels {
  readonly server: PlaceSettings;
  readonly channel: PlaceSettings;
  /** Null where the place is no thread. */
  readonly thread: PlaceSettings | null;
  /** What its other channels and threads have of their own. */
  readonly others: readonly PlaceSettings[];
}

/** What an answer changes when it is given: a face applies it through the {@link Store}. */
export type Change =
  /** Sets what is named; what is undefined is not set any more. */
  | { readonly does: 'set'; readonly scope: Scope; readonly settings: PlaceSettings }
  /** Forgets an article that a server has added for itself. */
  | { readonly does: 'removeArticle'; readonly slug: string }
  /** Forgets the questions and votes of a server, or all that is kept of it. */
  | { readonly does: 'erase'; readonly what: 'questions' | 'everything' };

/** A question that had no answer, and how often it was asked. */
export interface CountedQuestion {
  readonly text: string;
  readonly count: number;
  /** The last day on which it was asked, as `2025-11-25`. */
  readonly day: string;
}

/** What readers thought of an answer. */
export interface CountedVote {
  /** Slug of the article. */
  readonly article: string;
  /** Which answer: a code of ids, as buttons carry it. */
  readonly answer: string;
  readonly helpful: number;
  readonly wrong: number;
}

/** An article that a server has added for itself. */
export interface ServerArticle {
  readonly slug: string;
  /** Where it was fetched from, or is said to be published; null where nobody says. */
  readonly url: string | null;
  /** What answers; null until it is published. */
  readonly published: Version | null;
  /** What is being reviewed, and answers nobody; null where nothing is. */
  readonly draft: Version | null;
  /** When it was changed last, in milliseconds. */
  readonly changed: number;
}

/** All that is kept of a server, or, outside of servers, of a channel. */
export interface Kept {
  /** What is set; `channel`, which may be a thread, is null for the whole server. */
  readonly settings: readonly { readonly channel: string | null; readonly settings: PlaceSettings }[];
  /** The most frequent first. */
  readonly questions: readonly CountedQuestion[];
  /** Those with the most who call it wrong first. */
  readonly votes: readonly CountedVote[];
  /** By slug. */
  readonly articles: readonly ServerArticle[];
}

/** A vote on an answer: of a person who has voted otherwise before, it takes the earlier one back. */
export interface Vote {
  readonly article: string;
  readonly answer: string;
  readonly says: 'helpful' | 'wrong';
  readonly instead: boolean;
}

/** What is remembered: the port through which a face reads and changes it. Nothing of it names a user. */
export interface Store {
  /** What is set for a place: each the thread's own, else its channel's, else its server's. */
  settingsAt(place: Place): PlaceSettings;
  /** The same by where it is set. @returns null outside of servers */
  levelsAt(place: Place): Levels | null;
  /** Whether a channel or a thread of that server has a setting of its own. */
  hasChannelSettings(server: string): boolean;
  /** Changes what is kept, at once. @returns whether that lasts beyond the end of this process */
  apply(place: Place, change: Change): Promise<boolean>;
  /** Keeps a question that had no answer. */
  noteQuestion(server: string, text: string): Promise<void>;
  /** Counts a vote. */
  vote(server: string, vote: Vote): Promise<void>;
  /** All that is kept. @returns null where it cannot be read now */
  keptOf(place: Place): Promise<Kept | null>;
  /** The articles that a server has added, by slug. @returns null where they cannot be read now */
  articlesOf(server: string): Promise<readonly ServerArticle[] | null>;
  /** A mark that changes whenever an article of a server's does. @returns null where it cannot be read now */
  articlesMark(server: string): Promise<string | null>;
  /** Writes an article of a server's whole, in place of one of that slug. @returns whether it is written */
  putArticle(server: string, article: ServerArticle): Promise<boolean>;
  /** Forgets an article of a server's. @returns whether it is forgotten */
  removeArticle(server: string, slug: string): Promise<boolean>;
  /** Forgets a server. */
  erase(server: string): Promise<void>;
  /**
   * Says in which servers a bot is: those in which it was, and is no longer, are forgotten.
   * @param bot its id, so that two bots can share a database
   */
  present(bot: string, servers: readonly string[]): Promise<void>;
}

/**
 * Slug of the article that answers in a place.
 * @returns undefined where none is chosen; so does a choice whose article is gone, but not one that is withdrawn
 */
export function articleSetAt(store: Store, library: Library, place: Place): string | undefined {
  const { article } = store.settingsAt(place);
  // The newest is a choice like any other: questions in a reader's own words are asked of it first.
  if (article === null) return library.articles[0]?.article.slug;
  if (article === undefined) return undefined;
  return library.has(article) || library.withdrawn.includes(article) ? article : undefined;
}
