import * as z from 'zod';
import type { Library } from '../knowledge/library.js';
import type { Version } from '../knowledge/publishing.js';
import { languageTags } from '../lexicon/languages.js';
import { type AnnouncedArticle, type Announcements, announcementsSchema, type NewsBook } from './news.js';

/** Where a request comes from, by the ids of the face. */
export interface Place {
  /** Null outside of servers. */
  readonly server: string | null;
  /** For a thread, its parent channel. */
  readonly channel: string;
  /** The thread or forum post, if it is one. */
  readonly thread?: string | undefined;
}

/** Settings of a thread, a channel or a whole server. What is left out is not set. */
export const settingsSchema = z.strictObject({
  /** Slug of the article that is asked first; null for whichever is the newest. */
  article: z.string().nullable().optional(),
  /** Whether mentions are answered; true by default. */
  mentions: z.boolean().optional(),
  /** Whether only the reader sees the answer to a command by default. */
  private: z.boolean().optional(),
  /** Whether unanswered questions are stored. */
  unanswered: z.boolean().optional(),
  /** The language of public answers; the reader's by default. */
  language: z.enum(languageTags).optional(),
  /** Where new, corrected and withdrawn articles are announced; for whole servers only. */
  announcements: announcementsSchema.optional(),
});
export type PlaceSettings = z.output<typeof settingsSchema>;

/** The scopes of a setting, widest first; outside of servers all of them are the channel. */
export const scopes = ['server', 'channel', 'thread'] as const;
export type Scope = (typeof scopes)[number];

/** The settings of a server by scope. */
export interface Levels {
  readonly server: PlaceSettings;
  readonly channel: PlaceSettings;
  /** Null where the place is not a thread. */
  readonly thread: PlaceSettings | null;
  /** The settings of its other channels and threads. */
  readonly others: readonly PlaceSettings[];
}

/** A change that comes with an answer; a face applies it through the {@link Store}. */
export type Change =
  /** Sets the settings given; undefined removes one. */
  | { readonly does: 'set'; readonly scope: Scope; readonly settings: PlaceSettings }
  /** Removes an article that the server has added. */
  | { readonly does: 'removeArticle'; readonly slug: string }
  | { readonly does: 'erase'; readonly what: Erasure };

/** What to erase of a server: questions and votes, or everything. */
export type Erasure = 'questions' | 'everything';

/** An unanswered question, and how often it was asked. */
export interface CountedQuestion {
  /** Slug of the article that was asked; empty for no particular one. */
  readonly article: string;
  readonly text: string;
  readonly count: number;
  /** The last day on which it was asked, such as `2025-11-25`. */
  readonly day: string;
  /** Whether a moderator has marked it as done, and nobody has asked it since. */
  readonly done: boolean;
}

/** The reason that somebody gave for calling an answer wrong. */
export interface GivenReason {
  readonly text: string;
  /** Such as `2025-11-25`. */
  readonly day: string;
}

/** The votes on an answer. */
export interface CountedVote {
  /** Slug of the article. */
  readonly article: string;
  /** Identifies the answer: a code of ids, as buttons carry it, and the state of the article. */
  readonly answer: string;
  readonly helpful: number;
  readonly wrong: number;
  /** Newest first. */
  readonly reasons: readonly GivenReason[];
}

/** What a moderator does with an entry of the inbox. A finished question comes back when it is asked again. */
export type Settling =
  | {
      readonly does: 'finish' | 'forget';
      readonly question: Pick<CountedQuestion, 'article' | 'text'>;
    }
  | { readonly does: 'forget'; readonly votes: Pick<CountedVote, 'article' | 'answer'> };

/** An article that a server has added. */
export interface ServerArticle {
  readonly slug: string;
  /** Where it was fetched from or published; null where unknown. */
  readonly url: string | null;
  /** The version that answers; null until the first is published. */
  readonly published: Version | null;
  /** The version in review, which does not answer; null where there is none. */
  readonly draft: Version | null;
  /** When it was last changed, in milliseconds since 1 January 1970. */
  readonly changed: number;
}

/** Everything stored for a server or, outside of servers, for a channel. */
export interface Kept {
  /** `channel`, which may be a thread, is null for the whole server. */
  readonly settings: readonly { readonly channel: string | null; readonly settings: PlaceSettings }[];
  /** Most frequent first. */
  readonly questions: readonly CountedQuestion[];
  /** Most often called wrong first. */
  readonly votes: readonly CountedVote[];
  /** By slug. */
  readonly articles: readonly ServerArticle[];
  /** Newest first. */
  readonly announced: readonly AnnouncedArticle[];
}

/** The unanswered questions and the votes of a server. */
export type Tallies = Pick<Kept, 'questions' | 'votes'>;

/** A vote on an answer. */
export interface Vote {
  readonly article: string;
  readonly answer: string;
  readonly says: 'helpful' | 'wrong';
  /** The voter's reason, for `wrong`. */
  readonly reason?: string | undefined;
  /** Whether it replaces an earlier vote of the same person. */
  readonly instead: boolean;
  /** The number of the reason given with the earlier vote, to be removed with it. */
  readonly takesBack?: number | undefined;
}

/** The servers in which a bot has registered commands of their own. */
export interface Registrations {
  /** The ids of these servers. @returns null where they cannot be read now */
  of(bot: string): Promise<readonly string[] | null>;
  add(bot: string, server: string): Promise<void>;
  remove(bot: string, server: string): Promise<void>;
}

/** The port to what is stored. Nothing stored identifies a user. */
export interface Store {
  /** The settings that apply to a place: each from the thread, else the channel, else the server. */
  settingsAt(place: Place): PlaceSettings;
  /** The same settings by scope. @returns null outside of servers */
  levelsAt(place: Place): Levels | null;
  /** Whether any channel or thread of a server has settings of its own. */
  hasChannelSettings(server: string): boolean;
  /** Applies a change at once. @returns whether it is stored and survives this process */
  apply(place: Place, change: Change): Promise<boolean>;
  /** Stores an unanswered question. @param article slug of the article that was asked; empty for no particular one */
  noteQuestion(server: string, text: string, article: string): Promise<void>;
  /** Counts a vote. @returns the number of its reason among those of the answer; null where no reason is stored */
  vote(server: string, vote: Vote): Promise<number | null>;
  /** The unanswered questions and votes of a server. @returns null where they cannot be read now */
  talliesOf(server: string): Promise<Tallies | null>;
  /** Finishes or deletes one of these entries. @returns whether that is stored */
  settle(server: string, entry: Settling): Promise<boolean>;
  /** Everything stored. @returns null where it cannot be read now */
  keptOf(place: Place): Promise<Kept | null>;
  /** The articles that a server has added, ordered by slug. @returns null where they cannot be read now */
  articlesOf(server: string): Promise<readonly ServerArticle[] | null>;
  /** A mark that changes with every change of a server's articles. @returns null where it cannot be read now */
  articlesMark(server: string): Promise<string | null>;
  /** Stores an article of a server, replacing one with the same slug. @returns whether it is stored */
  putArticle(server: string, article: ServerArticle): Promise<boolean>;
  /** Removes an article of a server. @returns whether it is removed */
  removeArticle(server: string, slug: string): Promise<boolean>;
  /** The servers that want announcements, by id. */
  announcing(): ReadonlyMap<string, Announcements>;
  /** The known states of articles, and the announcements made. */
  readonly news: NewsBook;
  readonly registrations: Registrations;
  /**
   * Subscribes to changes of a server, also by other processes. Its settings are then up to date; its articles have to be
   * read again.
   * @param listener gets the server's id; null where it may be any server
   */
  onChange(listener: (server: string | null) => void): void;
  /**
   * Records that a bot has left a server. The server is erased if no other bot of this store is in it.
   * @param bot the bot's id: several bots can share a database
   */
  leave(bot: string, server: string): Promise<void>;
  /**
   * Records which servers a bot is in. Servers that it was in before, and is not any more, count as left.
   * @param isOurs whether this process is responsible for a server; it ignores the others
   */
  present(bot: string, servers: readonly string[], isOurs: (server: string) => boolean): Promise<void>;
}

/**
 * Slug of the article that is set for a place.
 * @returns undefined where none is set or the article is gone; a withdrawn article is still returned
 */
export function articleSetAt(store: Store, library: Library, place: Place): string | undefined {
  const { article } = store.settingsAt(place);
  // "Newest" is a choice, too: free questions are asked of it first.
  if (article === null) return library.articles[0]?.article.slug;
  if (article === undefined) return undefined;
  return library.has(article) || library.withdrawn.includes(article) ? article : undefined;
}
