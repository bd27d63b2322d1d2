import { LRUCache } from 'lru-cache';
import type { Library } from '../../knowledge/library.js';
import type { Announcements, News } from '../../settings/news.js';
import type { Store } from '../../settings/storeInterface.js';
import { fingerprint } from '../../support/sha256.js';
import type { CommandMentions } from '../client/commandMentions.js';
import type { Log } from '../client/log.js';
import type { Posts } from '../mentions/posts.js';
import { announcement, type Item, itemOf } from './announcement.js';
import { changes, kindOf } from './articleStates.js';
import type { Desks } from './desks.js';

/** Delays of announcements, in milliseconds. */
interface AnnouncerTiming {
  /** How often to check whether the shared articles have changed. */
  readonly look: number;
  /** How long to wait for further changes, so that several are announced together, and the longest such wait. */
  readonly rest: number;
  readonly longestRest: number;
  /** The shortest time between two announcements in a server. */
  readonly apart: number;
  /** How long to leave a failed database alone. */
  readonly retry: number;
}
const usual: AnnouncerTiming = { look: 1000, rest: 3000, longestRest: 20_000, apart: 60_000, retry: 30_000 };

/** Older news are no longer announced, in milliseconds. */
const longestAgo = 7 * 24 * 60 * 60_000;
/** How far the clocks of processes may differ, in milliseconds. */
const skew = 60_000;
const mostServers = 10_000;
/** How many articles are compared at a time, so that answers do not wait. */
const chunk = 300;
/** A row that says that all articles have been recorded once. */
const begun = { server: '', slug: '', title: '', kind: 'known', mark: 'begun', at: 0 } as const;

/** A server that has announcements switched on. */
interface Announced extends Announcements {
  readonly server: string;
  readonly locale: string;
}

/** Announces in servers when their articles are published, corrected or withdrawn. */
export class Announcer {
  /** The shared articles at the last comparison; null before the first. */
  #seen: Library | null = null;
  #timer: NodeJS.Timeout | undefined;
  /** The round in progress; rounds do not overlap. */
  #running: Promise<void> | null = null;
  /** Resolves when everything learnt is stored. */
  #learning: Promise<void> = Promise.resolve();
  /** No comparison before this time, in milliseconds. */
  #restsUntil = 0;
  /** When the pending changes are announced, and when the first of them was noticed; null where there are none. */
  #due: { readonly at: number; readonly first: number } | null = null;
  /** By server: up to which news it was told, and when the last announcement was. */
  readonly #told = new LRUCache<string, { readonly upTo: number; readonly at: number }>({ max: mostServers });

  /**
   * @param shared its library is replaced while the bot runs
   * @param localeOf the language of a server, as a BCP 47 tag; null where the bot is not a member
   */
  constructor(
    private readonly shared: { readonly library: Library },
    private readonly desks: Desks,
    private readonly store: Pick<Store, 'announcing' | 'news'>,
    private readonly posts: Posts,
    private readonly mentions: CommandMentions,
    private readonly localeOf: (server: string) => Promise<string | null>,
    private readonly log: Log,
    private readonly timing = usual,
  ) {}

  /** Starts announcing. Changes made while no process ran come first. */
  begin(): void {
    clearInterval(this.#timer);
    this.#stir();
    this.#timer = setInterval(() => {
      this.#running ??= this.#look().finally(() => {
        this.#running = null;
      });
    }, this.timing.look).unref();
  }

  /** Stops after the round in progress. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await Promise.all([this.#running, this.#learning]);
  }

  /** Records news about an article of a server's own. @param title its headline, for when it is withdrawn */
  learn(server: string, kind: Item['kind'], slug: string, title: string): void {
    if (!this.store.announcing().has(server)) return;
    const at = Date.now();
    this.#learning = this.#learning.then(async () => {
      await this.store.news.note([{ server, slug, title, kind, mark: `${kind} ${at}`, at }]);
      this.#stir();
    });
  }

  /** Schedules an announcement, once no more changes come for a while. */
  #stir(at = Date.now() + this.timing.rest): void {
    const first = this.#due?.first ?? Date.now();
    this.#due = { at: Math.min(at, first + this.timing.longestRest), first };
  }

  async #look(): Promise<void> {
    try {
      const { library } = this.shared;
      if (library !== this.#seen && Date.now() >= this.#restsUntil) {
        if (await this.#compare(library)) {
          this.#seen = library;
          this.#stir();
        } else this.#restsUntil = Date.now() + this.timing.retry;
      }
      if (this.#due && Date.now() >= this.#due.at) await this.#announce();
    } catch (error) {
      this.#restsUntil = Date.now() + this.timing.retry;
      this.log.error({ err: error }, 'announcing articles failed');
    }
  }

  /** Stores how the shared articles have changed. @returns whether that succeeded */
  async #compare(library: Library): Promise<boolean> {
    const { news } = this.store;
    const known = await news.marksOf([begun.slug]);
    if (!known) return false;
    // At the very first start no article is news.
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

  /** Announces in each server what it has not been told. */
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
    if (!news) return this.#stir(Date.now() + this.timing.retry);
    for (const one of servers) {
      const told = this.#told.get(one.server);
      const wanted = news.filter(
        ({ at, server }) =>
          (server === '' || server === one.server) && at >= one.since && at > (told?.upTo ?? 0) - skew,
      );
      if (wanted.length === 0) continue;
      const next = (told?.at ?? 0) + this.timing.apart;
      if (Date.now() < next) this.#stir(next);
      else await this.#tell(one, wanted);
    }
  }

  /** Announces in a server what no other process has. */
  async #tell({ channel, locale, server }: Announced, news: readonly News[]): Promise<void> {
    try {
      const { library } = await this.desks.of(server);
      // A server's own article hides a shared one of the same slug.
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
      if (!claimed) return this.#stir(Date.now() + this.timing.retry);
      const fresh = items.filter(({ one }) => claimed.has(one.slug)).map(({ item }) => item);
      const before = this.#told.get(server);
      const upTo = Math.max(...news.map(({ at }) => at));
      this.#told.set(server, {
        // News that do not match the library yet may do so later, such as when a server's articles could not be read
        // in time.
        upTo: items.length === latest.length ? upTo : (before?.upTo ?? 0),
        at: fresh.length > 0 ? Date.now() : (before?.at ?? 0),
      });
      if (fresh.length === 0) return;
      const nonce = fingerprint(`${server} ${upTo}`, 20);
      const sent = await this.posts.send(channel, announcement(fresh, locale, this.mentions), nonce);
      if (sent !== null) this.log.info({ guild: server, articles: fresh.length }, 'announced');
    } catch (error) {
      this.log.error({ guild: server, err: error }, 'announcing articles in a server failed');
    }
  }
}
