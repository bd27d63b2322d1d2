import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { changedSince, channel, countChanges } from './changes.js';
import type { Connection } from './connection.js';
import type { Whereabouts } from './database.js';
import { postgresOptions } from './postgres.js';

/** How often a SQLite file is looked at, in milliseconds. */
const often = 400;
/** Pauses before a lost PostgreSQL server is called again, in milliseconds: each is twice the one before. */
const pauses = { first: 250, longest: 15_000 } as const;
/** How often a PostgreSQL server that says nothing is asked whether it is there, in milliseconds. */
const silence = 30_000;
/** How long the end of a connection may take, in milliseconds. */
const longestEnd = 1000;

/** Whose settings and articles were changed: a server, or `/` and the channel outside of servers; null for anybody's. */
export type Owner = string | null;

type Heard = (owner: Owner) => void;

/** What listens to other processes. */
export interface Watch {
  close(): Promise<void>;
}

/** Listens to the other processes on a database. */
export function watch(where: Whereabouts, connection: Connection, heard: Heard): Watch {
  return 'file' in where ? watchFile(connection, heard) : watchServer(where.url, heard);
}

/** Looks at a SQLite file again and again, which takes some microseconds while nothing changes. */
function watchFile(connection: Connection, heard: Heard): Watch {
  let version: number | undefined;
  let number: number | undefined;
  let looking: Promise<unknown> | null = null;
  const look = (): Promise<unknown> =>
    connection.look(async (database) => {
      const { rows } = await sql<{ data_version: number }>`pragma data_version`.execute(database);
      const now = rows[0]?.data_version;
      if (now === version) return;
      const last = await countChanges(database);
      const owners = number === undefined ? null : await changedSince(database, number, last);
      version = now;
      number = last;
      for (const owner of owners ?? [null]) heard(owner);
    });
  const timer = setInterval(() => {
    looking ??= look().finally(() => {
      looking = null;
    });
  }, often).unref();
  return {
    close: async () => {
      clearInterval(timer);
      await looking;
    },
  };
}

/** Listens to a PostgreSQL server, on a connection of its own, which is made again whenever it is lost. */
function watchServer(url: string, heard: Heard): Watch {
  const over = new AbortController();
  /** Ends the connection that there is. */
  let leave = (): void => undefined;
  const listen = async (): Promise<void> => {
    const { Client } = await import('pg');
    for (
      let pause: number = pauses.first;
      !over.signal.aborted;
      pause = Math.min(2 * pause, pauses.longest)
    ) {
      const client = new Client(postgresOptions(url));
      const lost = new Promise<void>((resolve) => {
        leave = resolve;
        client.once('end', resolve).on('error', () => resolve());
      });
      client.on('notification', ({ payload }) => heard(payload || null));
      let asking: NodeJS.Timeout | undefined;
      try {
        await client.connect();
        await client.query(`listen ${channel}`);
        pause = pauses.first;
        // What was called before that nobody has heard.
        heard(null);
        asking = setInterval(() => client.query('select 1').catch(leave), silence).unref();
        if (!over.signal.aborted) await lost;
      } catch {
        // The store itself says that the server cannot be used.
      }
      clearInterval(asking);
      // A server that is gone never answers that.
      await Promise.race([client.end().catch(() => undefined), wait(longestEnd, undefined, { ref: false })]);
      await wait(pause, undefined, { ref: false, signal: over.signal }).catch(() => undefined);
    }
  };
  const listening = listen();
  return {
    close: async () => {
      over.abort();
      leave();
      await listening;
    },
  };
}
