import type { Generated } from 'kysely';
import type { AnnouncedRow, NewsRow } from './newsTables.js';

/** What is set for a channel, or, where `channel` is empty, for a server; `server` is empty outside of one. */
interface SettingRow {
  readonly server: string;
  readonly channel: string;
  /** What is set, as JSON: PostgreSQL and SQLite agree on text. */
  readonly settings: string;
}

/** How often a question had no answer on a day. */
interface UnansweredRow {
  readonly server: string;
  /** Days since 1 January 1970, in UTC. */
  readonly day: number;
  /** Slug of the article that it was asked of; empty where it was no particular one. */
  readonly article: string;
  /** The question in the form in which equal ones are the same. */
  readonly folded: string;
  readonly text: string;
  readonly count: number;
  /** 1 where a moderator has dealt with it, else 0. */
  readonly done: number;
}

/** What readers thought of an answer on a day. */
interface VoteRow {
  readonly server: string;
  readonly day: number;
  readonly article: string;
  readonly answer: string;
  readonly helpful: number;
  readonly wrong: number;
}

/** Why somebody called an answer wrong. */
interface ReasonRow {
  readonly server: string;
  readonly article: string;
  readonly answer: string;
  /** Counts the reasons of an answer. */
  readonly number: number;
  readonly day: number;
  readonly text: string;
}

/** An article that a server has added for itself; columns of texts hold JSON strings. */
export interface ArticleRow {
  readonly server: string;
  readonly slug: string;
  /** A new one with every write. */
  readonly stamp: string;
  /** In milliseconds since 1 January 1970. */
  readonly changed: number;
  readonly url: string | null;
  /** The version that answers: what its article.txt and article.json hold. */
  readonly text: string | null;
  readonly contents: string | null;
  readonly draft_text: string | null;
  readonly draft_contents: string | null;
}

/** That something was changed, for the other processes. */
interface ChangeRow {
  /** Counts all that were ever made, without a gap. */
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
  /** On SQLite alone. */
  readonly change: ChangeRow;
  /** In which servers a bot has commands of their own. */
  readonly registration: { readonly bot: string; readonly server: string };
  /** In which servers a bot is. */
  readonly membership: { readonly bot: string; readonly server: string };
}
