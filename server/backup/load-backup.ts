import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { StartRefusal } from '../start-refusal.ts';
import { type BackupManifest, copyLine, sequenceLine, tablesWithoutRows } from './backup-format.ts';
import { listTables, refuseWalledIn, sameTextEverywhere, type Table } from './backup-schema.ts';
import type { BackupPart } from './read-backup.ts';
import { copyRows } from './write-backup.ts';

/** Loads every row into the empty tables of a database at the backup's schema, in one transaction, and compares. */
export async function loadBackup(client: Client, parts: AsyncIterable<BackupPart>): Promise<BackupManifest> {
  await refuseWalledIn(client);
  await client.query(sameTextEverywhere);
  await client.query('BEGIN');
  // Triggers would number and chain anew what must stay as it was.
  await client.query("SET LOCAL session_replication_role = 'replica'");
  const tables = await listTables(client);
  await refuseFilled(client, tables);
  let manifest: BackupManifest | undefined;
  const reading = parts[Symbol.asyncIterator]();
  for (let next = await reading.next(); !next.done; next = await reading.next()) {
    const part = next.value;
    if (part.kind === 'table')
      await pipeline(rowsOf(reading), client.query(copyFrom(copyInto(tables, part))));
    else if (part.kind === 'manifest') manifest = part.manifest;
  }
  if (manifest === undefined) throw new StartRefusal('The backup has no end.');
  await compare(client, tables, manifest);
  for (const sequence of manifest.sequences) await client.query(sequenceLine(sequence));
  await client.query('COMMIT');
  return manifest;
}

async function refuseFilled(client: Client, tables: readonly Table[]): Promise<void> {
  for (const { name } of tables) {
    const { rowCount } = await client.query(`SELECT FROM "${name}" LIMIT 1`);
    if (rowCount !== 0)
      throw new StartRefusal(`The database holds rows already (${name}): restore into an empty one.`);
  }
}

/** The statement is made from the tables there are: nothing the file says is ever run. */
function copyInto(tables: readonly Table[], part: { table: string; columns: readonly string[] }): string {
  const table = tables.find(({ name }) => name === part.table);
  const statement = table && copyLine(table.name, table.columns);
  if (statement !== undefined && statement === copyLine(part.table, part.columns)) return statement;
  throw new StartRefusal(`The table ${part.table} of the backup is not as its migrations make it.`);
}

/** The rows up to the end of the table that was just begun. */
async function* rowsOf(reading: AsyncIterator<BackupPart>): AsyncGenerator<Buffer> {
  for (let next = await reading.next(); !next.done; next = await reading.next()) {
    if (next.value.kind !== 'rows') return;
    yield next.value.rows;
  }
}

/** What the database now writes is, byte for byte, what the backup held. */
async function compare(client: Client, tables: readonly Table[], manifest: BackupManifest): Promise<void> {
  const kept = tables.filter(({ name }) => !tablesWithoutRows.includes(name));
  for (const table of kept) {
    const rows = copyRows(client, table);
    let next = await rows.next();
    while (!next.done) next = await rows.next();
    const named = manifest.tables.find(({ name }) => name === table.name);
    if (named?.rows === next.value.rows && named.sha256 === next.value.sha256) continue;
    throw new StartRefusal(
      `The table ${table.name} did not come back as the backup has it: nothing was restored.`,
    );
  }
  if (kept.length === manifest.tables.length) return;
  throw new StartRefusal('The backup holds tables that its migrations do not make.');
}
