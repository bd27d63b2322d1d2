import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Connection } from '../database/connection.js';
import type { Whereabouts } from '../database/database.js';
import { postgresOptions } from '../database/postgres.js';
import { changedSince, channel, countChanges } from './changes.js';

/** How often a SQLite file is checked, in milliseconds. */
const often = 400;
/** Pauses before reconnecting to PostgreSQL, in milliseconds; doubled each time. */
const pauses = { first: 250, longest: 15_000 } as const;
/** How often an idle PostgreSQL connection is tested, in milliseconds. */
const silence = 30_000;
/** How long closing a connection may take, in milliseconds. */
const longestEnd = 1000;

/** Whose data has changed: a server, or `/` and the channel outside of servers; null for anybody's. */
export type Owner = string | null;

type Heard = (owner: Owner) => void;

/** A running watch for changes. */
export interface Watch {
  close(): Promise<void>;
}

/** Watches for changes by other processes. */
export function watch(where: Whereabouts, connection: Connection, heard: Heard): Watch {
  return 'file' in where ? watchFile(connection, heard) : watchServer(where.url, heard);
}

/** Polls a SQLite file, which takes microseconds while nothing changes. */
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

/** Listens to PostgreSQL on a connection of its own, and reconnects when it is lost. */
function watchServer(url: string, heard: Heard): Watch {
  const over = new AbortController();
  /** Closes the present connection. */
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
        // Notifications before this moment were missed.
        heard(null);
        asking = setInterval(() => client.query('select 1').catch(leave), silence).unref();
        if (!over.signal.aborted) await lost;
      } catch {
        // The store itself reports that the database cannot be reached.
      }
      clearInterval(asking);
      // A server that is gone never answers the farewell.
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
