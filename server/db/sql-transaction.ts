import type { Pool, PoolClient } from 'pg';
import { cutConnection } from './cut-connection.ts';
import type { Opened } from './open-rows.ts';
import { rowsOn, type Sql, withEnd } from './sql.ts';

/** The client gives up last; the server's own timeouts are much shorter. */
const longestMs = 20_000;

/** Runs `work` in one transaction of prepared statements. Await each statement before the next. */
export async function inSqlTransaction<T>(
  pool: Pool,
  opened: Opened,
  work: (sql: Sql) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let isUsable = false;
  // Nothing comes back any more (a network that is down): ending the connection fails the statement under way.
  const guard = setTimeout(() => cutConnection(client), longestMs);
  try {
    await client.query('BEGIN');
    const { sql, finish } = withEnd(rowsOn(client));
    await sql.rows(...opened);
    const answer = await work(sql);
    await finish();
    await commit(client);
    isUsable = true;
    return answer;
  } catch (error) {
    isUsable = await rollBack(client);
    throw error;
  } finally {
    clearTimeout(guard);
    client.release(!isUsable);
  }
}

async function commit(client: PoolClient): Promise<void> {
  const { command } = await client.query('COMMIT');
  // PostgreSQL answers the commit of a failed transaction with ROLLBACK.
  if (command !== 'COMMIT') throw new Error('the transaction was rolled back');
}

async function rollBack(client: PoolClient): Promise<boolean> {
  return client.query({ text: 'ROLLBACK', query_timeout: 1_000 } as { text: string }).then(
    () => true,
    () => false,
  );
}
