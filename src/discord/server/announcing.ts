import { LRUCache } from 'lru-cache';
import type { Library } from '../../knowledge/library.js';
import type { Announcements, News } from '../../settings/news.js';
import type { Store } from '../../settings/store.js';
import type { CommandMentions } from '../client/commandMentions.js';
import type { Log } from '../client/log.js';
import type { Posts } from '../mentions/posts.js';
import { fingerprint } from '../screen/digits.js';
import { announcement, type Item, itemOf } from './announcement.js';
import { changes, kindOf } from './articleStates.js';
import type { Desks } from './desks.js';

/** How fast articles are announced, in milliseconds. */
export interface AnnouncingPace {
  /** How often it is looked whether the articles that all share have changed. */
  readonly look: number;
  /** How long nothing must have changed before what did is announced, so that several go together; and how long that is waited for. */
  readonly rest: number;
  readonly longestRest: number;
  /** How long after one announcement the next one in a server comes at the earliest. */
  readonly apart: number;
  /** How long a database that cannot be used is left alone. */
  readonly retry: number;
}
const usual: AnnouncingPace = { look: 1000, rest: 3000, longestRest: 20_000, apart: 60_000, retry: 30_000 };

/** What was noticed longer ago than this is announced no more, in milliseconds. */
const longestAgo = 7 * 24 * 60 * 60_000;
/** How far the clocks of processes may be apart, in milliseconds. */
const skew = 60_000;
const mostServers = 10_000;
/** How many articles are compared at a time: nobody else waits for long. */
const chunk = 300;
/** Stands among the marks of articles once all of them have been written down. */
const begun = { server: '', slug: '', title: '', kind: 'known', mark: 'begun', at: 0 } as const;

/** A server that has announcements. */
interface Announced extends Announcements {
  readonly server: string;
  readonly locale: string;
}

/** Announces in servers what becomes of the articles that they may use. */
export class Announcing {
  /** The articles that all share as they were when they were last compared; null before. */
  #seen: Library | null = null;
  #timer: NodeJS.Timeout | undefined;
  /** What is being done; only one thing is at a time. */
  #running: Promise<void> | null = null;
  /** Ends when all that is learnt is written down. */
  #learning: Promise<void> = Promise.resolve();
  /** Time before which nothing is compared. */
  #restsUntil = 0;
  /** When what has changed is announced, and when the first of it has; null where nothing has. */
  #due: { readonly at: number; readonly first: number } | null = null;
  /** Up to when news were announced in a server, and when the last of them was. */
  readonly #told = new LRUCache<string, { readonly upTo: number; readonly at: number }>({ max: mostServers });

  /**
   * @param shared its library may be exchanged while the bot runs
   * @param localeOf the language of a server, as a BCP 47 tag; null where the bot is not there
   */
  constructor(
    private readonly shared: { readonly library: Library },
    private readonly desks: Desks,
    private readonly store: Pick<Store, 'announcing' | 'news'>,
    private readonly posts: Posts,
    private readonly mentions: CommandMentions,
    private readonly localeOf: (server: string) => Promise<string | null>,
    private readonly log: Log,
    private readonly pace = usual,
  ) {}

  /** Begins: what has changed while no process ran is announced first. */
  begin(): void {
    clearInterval(this.#timer);
    this.#stir();
    this.#timer = setInterval(() => {
      this.#running ??= this.#look().finally(() => {
        this.#running = null;
      });
    }, this.pace.look).unref();
  }

  /** Ends, once what was begun is done. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await Promise.all([this.#running, this.#learning]);
  }

  /** Learns what became of an article that a server has added for itself. @param title its headline, for when it is withdrawn */
  learn(server: string, kind: Item['kind'], slug: string, title: string): void {
    if (!this.store.announcing().has(server)) return;
    const at = Date.now();
    this.#learning = this.#learning.then(async () => {
      await this.store.news.note([{ server, slug, title, kind, mark: `${kind} ${at}`, at }]);
      this.#stir();
    });
  }

  /** Has what changed announced when no more changes for a while. */
  #stir(at = Date.now() + this.pace.rest): void {
    const first = this.#due?.first ?? Date.now();
    this.#due = { at: Math.min(at, first + this.pace.longestRest), first };
  }

  async #look(): Promise<void> {
    try {
      const { library } = this.shared;
      if (library !== this.#seen && Date.now() >= this.#restsUntil) {
        if (await this.#compare(library)) {
          this.#seen = library;
          this.#stir();
        } else this.#restsUntil = Date.now() + this.pace.retry;
      }
      if (this.#due && Date.now() >= this.#due.at) await this.#announce();
    } catch (error) {
      this.#restsUntil = Date.now() + this.pace.retry;
      this.log.error({ err: error }, 'articles are not announced');
    }
  }

  /** Writes down what has become of the articles that all share. @returns whether that could be done */
  async #compare(library: Library): Promise<boolean> {
    const { news } = this.store;
    const known = await news.marksOf([begun.slug]);
    if (!known) return false;
    // At the very first all are old.
    const isFirst = !known.has(begun.slug);
    const at = Date.now();
    const states = changes(this.#seen, library);
    for (let from = 0; from < states.length; from += chunk) {
      const some = states.slice(from, from + chunk);
      const before = await news.marksOf(some.map(({ slug }) => slug));
      if (!before) return false;
      const fresh = some.flatMap((state): News[] => {
        const kind = kindOf(state, before.get(state.slug));
        if (kind === null) return [];
        const isOld = isFirst || kind === 'known';
        return [{ ...state, server: '', kind: isOld ? 'known' : kind, at: isOld ? 0 : at }];
      });
      if (!(await news.note(fresh))) return false;
      await new Promise(setImmediate);
    }
    return !isFirst || news.note([begun]);
  }

  /** Announces in each server what it was not told. */
  async #announce(): Promise<void> {
    this.#due = null;
    const servers: Announced[] = [];
    for (const [server, { channel, since }] of this.store.announcing()) {
      const locale = await this.localeOf(server);
      if (locale !== null) servers.push({ server, channel, since, locale });
    }
    if (servers.length === 0) return;
    const ids = servers.map(({ server }) => server);
    const news = await this.store.news.newsSince(ids, Date.now() - longestAgo);
    if (!news) return this.#stir(Date.now() + this.pace.retry);
    for (const one of servers) {
      const told = this.#told.get(one.server);
      const wanted = news.filter(
        ({ at, server }) =>
          (server === '' || server === one.server) && at >= one.since && at > (told?.upTo ?? 0) - skew,
      );
      if (wanted.length === 0) continue;
      const next = (told?.at ?? 0) + this.pace.apart;
      if (Date.now() < next) this.#stir(next);
      else await this.#tell(one, wanted);
    }
  }

  /** Announces in a server what nobody else has. */
  async #tell({ channel, locale, server }: Announced, news: readonly News[]): Promise<void> {
    try {
      const { library } = await this.desks.of(server);
      // A server's own article hides a shared one of the same name.
      const ownLast = [...news].sort((a, b) => a.server.length - b.server.length);
      const latest = [...new Map(ownLast.map((one) => [one.slug, one])).values()];
      const items = latest.flatMap((one) => {
        const item = itemOf(one, library);
        return item ? [{ one, item }] : [];
      });
      const claimed = await this.store.news.claim(
        server,
        items.map(({ one }) => one),
      );
      if (!claimed) return this.#stir(Date.now() + this.pace.retry);
      const fresh = items.filter(({ one }) => claimed.has(one.slug)).map(({ item }) => item);
      const before = this.#told.get(server);
      const upTo = Math.max(...news.map(({ at }) => at));
      this.#told.set(server, {
        // What is not as it is said to be may become so, as where a server's articles could not be read in time.
        upTo: items.length === latest.length ? upTo : (before?.upTo ?? 0),
        at: fresh.length > 0 ? Date.now() : (before?.at ?? 0),
      });
      if (fresh.length === 0) return;
      const nonce = fingerprint(`${server} ${upTo}`, 20);
      const sent = await this.posts.send(channel, announcement(fresh, locale, this.mentions), nonce);
      if (sent !== null) this.log.info({ guild: server, articles: fresh.length }, 'announced');
    } catch (error) {
      this.log.error({ guild: server, err: error }, 'not announced');
    }
  }
}
