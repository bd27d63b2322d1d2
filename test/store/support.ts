import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { openDatabase, type Whereabouts } from '../../src/store/database/database.js';
import { DatabaseStore } from '../../src/store/databaseStore.js';
import type { Kind } from './databases.js';

/** Opens a store that must not warn. */
export const open = (where: Whereabouts): Promise<DatabaseStore> =>
  DatabaseStore.open(where, (error) => {
    throw error;
  });

/** Opens a store that notes its warnings. */
export async function openNoting(where: Whereabouts) {
  const warnings: unknown[] = [];
  const store = await DatabaseStore.open(where, (error) => warnings.push(error));
  return { store, warnings };
}

/** Runs a test with a store in a new database, and a way to open it again. */
export async function withStore(
  { make }: Kind,
  run: (store: DatabaseStore, again: () => Promise<DatabaseStore>, where: Whereabouts) => Promise<void>,
): Promise<void> {
  const { remove, where } = await make();
  let store = await open(where);
  const again = async (): Promise<DatabaseStore> => {
    await store.close();
    store = await open(where);
    return store;
  };
  try {
    await run(store, again, where);
  } finally {
    await store.close();
    await remove();
  }
}

/** Runs a test with a path for a database in a new folder. */
export async function withPath(run: (path: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-trouble-'));
  try {
    await run(join(folder, 'store.sqlite'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Does something to a database past the store. */
export async function tell(where: Whereabouts, ...statements: string[]): Promise<void> {
  const database = await openDatabase(where, () => undefined);
  for (const one of statements) await sql.raw(one).execute(database);
  await database.destroy();
}

/** Statements after which SQLite answers every change of these tables with a fault, and those that end it. */
export function faulty(fault: string, tables: readonly string[]) {
  const triggers = tables.flatMap((table) =>
    ['INSERT', 'UPDATE', 'DELETE'].map((act) => ({ table, act, name: `${table}_${act}` })),
  );
  return {
    begin: triggers.map(
      ({ act, name, table }) =>
        `CREATE TRIGGER ${name} BEFORE ${act} ON ${table} BEGIN SELECT RAISE(ABORT, '${fault}'); END`,
    ),
    end: triggers.map(({ name }) => `DROP TRIGGER ${name}`),
  };
}
