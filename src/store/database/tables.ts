import type { Generated } from 'kysely';
import type { AnnouncedRow, NewsRow } from './newsTables.js';

/** The settings of a channel, or of a server where `channel` is empty. `server` is empty outside of servers. */
interface SettingRow {
  readonly server: string;
  readonly channel: string;
  /** The settings as JSON text, which PostgreSQL and SQLite handle alike. */
  readonly settings: string;
}

/** How often a question had no answer on a day. */
interface UnansweredRow {
  readonly server: string;
  /** Days since 1 January 1970, in UTC. */
  readonly day: number;
  /** Slug of the article that was asked; empty for none in particular. */
  readonly article: string;
  /** The normalised question, equal for all spellings. */
  readonly folded: string;
  readonly text: string;
  readonly count: number;
  /** 1 where a moderator has marked it as done, else 0. */
  readonly done: number;
}

/** Votes on an answer on a day. */
interface VoteRow {
  readonly server: string;
  readonly day: number;
  readonly article: string;
  readonly answer: string;
  readonly helpful: number;
  readonly wrong: number;
}

/** A reason for a *Wrong* vote. */
interface ReasonRow {
  readonly server: string;
  readonly article: string;
  readonly answer: string;
  /** The reason's number within its answer. */
  readonly number: number;
  readonly day: number;
  readonly text: string;
}

/** An article that a server has added. Text columns hold JSON strings. */
export interface ArticleRow {
  readonly server: string;
  readonly slug: string;
  /** Changes with every write. */
  readonly stamp: string;
  /** In milliseconds since 1 January 1970. */
  readonly changed: number;
  readonly url: string | null;
  /** The published version: the contents of article.txt and article.json. */
  readonly text: string | null;
  readonly contents: string | null;
  readonly draft_text: string | null;
  readonly draft_contents: string | null;
}

/** A change that other processes have to notice. */
interface ChangeRow {
  /** Counts all changes ever made, without gaps. */
  readonly number: Generated<number>;
  /** Id of the server, or `/` and the channel outside of servers. */
  readonly owner: string;
  /** In milliseconds since 1 January 1970. */
  readonly at: number;
}

/** The tables of the database. No column holds a user's id. */
export interface Tables {
  readonly setting: SettingRow;
  readonly unanswered: UnansweredRow;
  readonly vote: VoteRow;
  readonly reason: ReasonRow;
  readonly article: ArticleRow;
  readonly news: NewsRow;
  readonly announced: AnnouncedRow;
  /** On SQLite only. */
  readonly change: ChangeRow;
  /** Servers in which a bot has registered commands. */
  readonly registration: { readonly bot: string; readonly server: string };
  /** Servers that a bot is a member of. */
  readonly membership: { readonly bot: string; readonly server: string };
}
