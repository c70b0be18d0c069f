import { createHash, type Hash } from 'node:crypto';
import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import {
  type BackupHead,
  type BackupManifest,
  closing,
  copyLine,
  firstLine,
  opening,
  sequenceLine,
  type TableCount,
  tablesWithoutRows,
} from './backup-format.ts';
import {
  listChainHeads,
  listSequences,
  listTables,
  refuseWalledIn,
  sameTextEverywhere,
  type Table,
} from './backup-schema.ts';

/** The whole database as one moment saw it, as the text of a backup. Ends with the counts of what it held. */
export async function* writeBackup(
  client: Client,
  facetwise: string,
): AsyncGenerator<Buffer, BackupManifest, undefined> {
  const whole = createHash('sha256');
  const line = (text: string) => hashed(whole, Buffer.from(`${text}\n`));
  await refuseWalledIn(client);
  await client.query(sameTextEverywhere);
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  yield line(firstLine);
  yield line(`-- head ${JSON.stringify(await readHead(client, facetwise))}`);
  for (const statement of opening) yield line(statement);
  const tables: TableCount[] = [];
  for (const table of await listTables(client)) {
    if (tablesWithoutRows.includes(table.name)) continue;
    yield line(copyLine(table.name, table.columns));
    const rows = copyRows(client, table);
    let next = await rows.next();
    for (; !next.done; next = await rows.next()) yield hashed(whole, next.value);
    tables.push(next.value);
    yield line('\\.');
  }
  const manifest = { tables, sequences: await listSequences(client), chains: await listChainHeads(client) };
  for (const sequence of manifest.sequences) yield line(sequenceLine(sequence));
  for (const statement of closing) yield line(statement);
  yield line(`-- manifest ${JSON.stringify(manifest)}`);
  await client.query('COMMIT');
  yield Buffer.from(`-- sha256 ${whole.digest('hex')}\n`);
  return manifest;
}

/** The rows of one table as PostgreSQL writes them; ends with their number and checksum. */
export async function* copyRows(
  client: Client,
  { name, columns }: Table,
): AsyncGenerator<Buffer, TableCount, undefined> {
  const hash = createHash('sha256');
  const quoted = columns.map((column) => `"${column}"`).join(', ');
  const stream = client.query(copyTo(`COPY "${name}" (${quoted}) TO STDOUT`));
  for await (const chunk of stream as AsyncIterable<Buffer>) yield hashed(hash, chunk);
  return { name, rows: stream.rowCount, sha256: hash.digest('hex') };
}

async function readHead(client: Client, facetwise: string): Promise<BackupHead> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    `SELECT migration_name AS name, checksum FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  const facts = await client.query<{ at: Date; version: string }>(
    `SELECT transaction_timestamp() AS at, current_setting('server_version') AS version`,
  );
  const { at = new Date(0), version = '' } = facts.rows[0] ?? {};
  return { madeAt: at.toISOString(), facetwise, postgresql: version, migrations: rows };
}

function hashed(hash: Hash, bytes: Buffer): Buffer {
  hash.update(bytes);
  return bytes;
}
