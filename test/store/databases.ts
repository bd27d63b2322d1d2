import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Whereabouts } from '../../src/store/database/database.js';

/** The address of a PostgreSQL server in which databases can be made; .ci/run starts one. */
const server = process.env.TEST_DATABASE_URL ?? '';

/** A kind of database to run the store's tests on. */
export interface Kind {
  readonly name: string;
  /** Why its tests are skipped; null where they run. */
  readonly missing: string | null;
  /** Makes an empty database, and what removes it. */
  readonly make: () => Promise<{ readonly where: Whereabouts; readonly remove: () => Promise<void> }>;
}

async function ask(sql: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

async function reachable(): Promise<string | null> {
  if (server === '') return 'TEST_DATABASE_URL is not set';
  try {
    await ask('SELECT 1');
    return null;
  } catch (error) {
    return `TEST_DATABASE_URL cannot be reached: ${String(error)}`;
  }
}

export const sqlite: Kind = {
  name: 'SQLite',
  missing: null,
  make: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'verbatim-store-'));
    return {
      where: { file: join(folder, 'kept', 'store.sqlite') },
      remove: () => rm(folder, { recursive: true, force: true }),
    };
  },
};

/** A PostgreSQL server's. */
export const postgres: Kind = {
  name: 'PostgreSQL',
  missing: await reachable(),
  make: async () => {
    const name = `verbatim_${randomUUID().replaceAll('-', '')}`;
    await ask(`CREATE DATABASE ${name}`);
    const url = new URL(server);
    url.pathname = `/${name}`;
    return { where: { url: url.href }, remove: () => ask(`DROP DATABASE ${name} WITH (FORCE)`) };
  },
};

if (postgres.missing !== null)
  process.stderr.write(`SKIPPED: the store's tests on PostgreSQL: ${postgres.missing}\n`);

/** Both kinds: one set of queries and migrations serves them. */
export const kinds: readonly Kind[] = [sqlite, postgres];
