import type { PostgresPool, PostgresPoolClient } from 'kysely';

/** How long PostgreSQL may take to connect, and to answer, in milliseconds: people wait for it. */
const longestConnect = 1500;
const longestQuery = 2000;

/** How a PostgreSQL server is connected to. */
export const postgresOptions = (url: string) => ({
  connectionString: url,
  connectionTimeoutMillis: longestConnect,
  query_timeout: longestQuery,
  keepAlive: true,
});

/**
 * Opens connections to a PostgreSQL server, which are made at the first question.
 * @param fault is told of a connection that breaks while nothing is asked
 */
export async function openPostgres(url: string, fault: (error: unknown) => void): Promise<PostgresPool> {
  // Loaded only here: most do without it.
  const { Pool } = await import('pg');
  const pool = new Pool({ ...postgresOptions(url), max: 4 });
  pool.on('error', fault);
  return {
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect();
      // What went wrong may have left it in the middle of a transaction, and who comes next would be in it.
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
        // Kysely asks with a text and its values, but for cursors, which nobody opens.
        query: query as PostgresPoolClient['query'],
      };
    },
  };
}

/** Whether it is PostgreSQL's own answer; one that never came, or a line that broke, has no such code. */
function hasCode(error: unknown): boolean {
  return error instanceof Error && 'severity' in error;
}
