import * as z from 'zod';
import type { Library } from '../knowledge/library.js';
import type { Version } from '../knowledge/publishing.js';
import { languageTags } from '../lexicon/languages.js';
import { type AnnouncedArticle, type Announcements, announcementsSchema, type NewsBook } from './news.js';

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
  /** In which language answers are that everybody sees; in that of whoever asks where it is left out. */
  language: z.enum(languageTags).optional(),
  /** Where articles are announced that are new, corrected or withdrawn; of a whole server alone. */
  announcements: announcementsSchema.optional(),
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
  | { readonly does: 'erase'; readonly what: Erasure };

/** What is forgotten of a server: its questions and votes, or all that is kept of it. */
export type Erasure = 'questions' | 'everything';

/** A question that had no answer, and how often it was asked. */
export interface CountedQuestion {
  /** Slug of the article that it was asked of; empty where it was no particular one. */
  readonly article: string;
  readonly text: string;
  readonly count: number;
  /** The last day on which it was asked, as `2025-11-25`. */
  readonly day: string;
  /** Whether a moderator has dealt with it, and nobody has asked it since. */
  readonly done: boolean;
}

/** Why somebody called an answer wrong, in their own words. */
export interface GivenReason {
  readonly text: string;
  /** As `2025-11-25`. */
  readonly day: string;
}

/** What readers thought of an answer. */
export interface CountedVote {
  /** Slug of the article. */
  readonly article: string;
  /** Which answer: a code of ids, as buttons carry it, and the state of the article. */
  readonly answer: string;
  readonly helpful: number;
  readonly wrong: number;
  /** The latest first. */
  readonly reasons: readonly GivenReason[];
}

/** What is done with one entry of what people asked and thought: a question that is done is there again when it is asked again. */
export type Settling =
  | {
      readonly does: 'finish' | 'forget';
      readonly question: Pick<CountedQuestion, 'article' | 'text'>;
    }
  | { readonly does: 'forget'; readonly votes: Pick<CountedVote, 'article' | 'answer'> };

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
  /** The latest first. */
  readonly announced: readonly AnnouncedArticle[];
}

/** What people of a server asked and did not get, and what they thought of answers. */
export type Tallies = Pick<Kept, 'questions' | 'votes'>;

/** A vote on an answer: of a person who has voted otherwise before, it takes the earlier one back. */
export interface Vote {
  readonly article: string;
  readonly answer: string;
  readonly says: 'helpful' | 'wrong';
  /** Why it is wrong, in the voter's words. */
  readonly reason?: string | undefined;
  readonly instead: boolean;
  /** The number of the reason that came with the earlier vote, and goes with it. */
  readonly takesBack?: number | undefined;
}

/** In which servers a bot has commands of their own, beside those that it has everywhere. */
export interface Registrations {
  /** @returns null where that cannot be read now */
  of(bot: string): Promise<readonly string[] | null>;
  add(bot: string, server: string): Promise<void>;
  remove(bot: string, server: string): Promise<void>;
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
  /** Keeps a question that had no answer. @param article slug of the one that was asked; empty where it was no particular one */
  noteQuestion(server: string, text: string, article: string): Promise<void>;
  /** Counts a vote. @returns the number of its reason among those of the answer; null where none is kept */
  vote(server: string, vote: Vote): Promise<number | null>;
  /** What people of a server asked and thought. @returns null where it cannot be read now */
  talliesOf(server: string): Promise<Tallies | null>;
  /** Deals with one entry of that. @returns whether that lasts */
  settle(server: string, entry: Settling): Promise<boolean>;
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
  /** The servers that have announcements, by id. */
  announcing(): ReadonlyMap<string, Announcements>;
  /** What is known of articles, and what was announced of them. */
  readonly news: NewsBook;
  readonly registrations: Registrations;
  /**
   * Says that something of a server may have changed, also by another process: its settings are read, its articles are to
   * be looked at again.
   * @param listener is given the server's id; null where it may be any
   */
  onChange(listener: (server: string | null) => void): void;
  /**
   * Says that a bot has left a server, which is forgotten where no other bot of this store is in it.
   * @param bot its id, so that two bots can share a database
   */
  leave(bot: string, server: string): Promise<void>;
  /**
   * Says in which servers a bot is: of those in which it was, and is no longer, it says that they were left.
   * @param isOurs whether this process is told of a server: it knows nothing of the others
   */
  present(bot: string, servers: readonly string[], isOurs: (server: string) => boolean): Promise<void>;
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
