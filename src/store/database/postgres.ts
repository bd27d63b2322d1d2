import type { PostgresPool, PostgresPoolClient } from 'kysely';

/** How long PostgreSQL may take to connect, and to answer, in milliseconds. Users wait for it. */
const longestConnect = 1500;
const longestQuery = 2000;

/** The options of a PostgreSQL connection. */
export const postgresOptions = (url: string) => ({
  connectionString: url,
  connectionTimeoutMillis: longestConnect,
  query_timeout: longestQuery,
  keepAlive: true,
});

/**
 * Opens a pool of PostgreSQL connections, which connect at the first query.
 * @param fault called when an idle connection breaks
 */
export async function openPostgres(url: string, fault: (error: unknown) => void): Promise<PostgresPool> {
  // Loaded lazily: most operators use SQLite.
  const { Pool } = await import('pg');
  const pool = new Pool({ ...postgresOptions(url), max: 4 });
  pool.on('error', fault);
  return {
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect();
      // A failed connection may be in the middle of a transaction, so it is not reused.
      let isSpoilt = false;
      const query = async (text: string, values: unknown[]): Promise<unknown> => {
        try {
          return await client.query(text, values);
        } catch (error) {
          isSpoilt ||= !hasCode(error);
          throw error;
        }
      };
      return {
        release: () => client.release(isSpoilt),
        // Kysely passes text and values. Cursors, its only other use, are never opened.
        query: query as PostgresPoolClient['query'],
      };
    },
  };
}

/** Whether the error is PostgreSQL's own answer, as opposed to a timeout or a broken connection. */
function hasCode(error: unknown): boolean {
  return error instanceof Error && 'severity' in error;
}
