import type { Client } from 'pg';
import { refusedGuessActions } from '../../api/session/audit-refused-guess.ts';

/** What signing in, being seen and proving oneself write, whatever the answer is. */
const ofAccess = ['session', 'attempt_counter', 'app_user', 'totp_secret'];
/** Worked out again from the record whenever a worklist is answered; nothing of a request stands there. */
const workedOut = ['episode_standing', 'episode_touch'];
/** From these an accepted change may take something away. */
const mayShrink = ['passkey', 'recovery_code', 'one_time_link'];

/** Every table, with how many rows it holds. */
export type Rows = Readonly<Record<string, number>>;

export async function countRows(sql: Client): Promise<Rows> {
  const { rows } = await sql.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
     and relname not like '\\_prisma%' order by 1`,
  );
  const counts = rows.map(({ name }) => `(select count(*)::int from ${name}) as ${name}`);
  return (await sql.query(`select ${counts.join(', ')}`)).rows[0];
}

/** The next transaction: rows written from now on carry this number or a later one. */
export async function nextTransaction(sql: Client): Promise<string> {
  return (await sql.query('select pg_snapshot_xmax(pg_current_snapshot())::text as next')).rows[0].next;
}

/**
 * What was stored since then without an accepted request: every row written must share its transaction with an audit event
 * of a request that was accepted, or, for a draft that is saved again and has none, with the key of such a request; and no
 * row may be gone. `accepted` holds ids and keys.
 */
export async function strayRows(
  sql: Client,
  since: { rows: Rows; transaction: string },
  accepted: ReadonlySet<string>,
): Promise<string[]> {
  const from = since.transaction;
  const events = await sql.query<{ xmin: string; request_id: string; action: string }>(
    'select xmin::text, request_id, action from audit_event where xmin::text::bigint >= $1::bigint',
    [from],
  );
  const stray = events.rows
    .filter(({ request_id, action }) => !accepted.has(request_id) && !refusedGuessActions.includes(action))
    .map(({ action }) => `an audit event "${action}" of a refused request`);
  const keys = await sql.query<{ xmin: string; key: string }>(
    'select xmin::text, key from write_request where xmin::text::bigint >= $1::bigint',
    [from],
  );
  const right = [...events.rows, ...keys.rows.filter(({ key }) => accepted.has(key))].map(({ xmin }) => xmin);
  const now = await countRows(sql);
  for (const [table, count] of Object.entries(since.rows)) {
    if (ofAccess.includes(table) || workedOut.includes(table)) continue;
    if ((now[table] ?? 0) < count && !mayShrink.includes(table))
      stray.push(`${table} lost rows: ${count} → ${now[table]}`);
    const { rows } = await sql.query<{ count: number }>(
      `select count(*)::int as count from ${table}
       where xmin::text::bigint >= $1::bigint and not xmin::text = any($2)`,
      [from, right],
    );
    if (rows[0]?.count) stray.push(`${rows[0].count} rows of ${table} without an accepted request`);
  }
  return stray;
}
