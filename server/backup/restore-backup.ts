import { Client } from 'pg';
import { ensureApplicationDatabase } from '../db/application-database.ts';
import { embeddedUrl, migrationUrl } from '../db/connection-url.ts';
import { migrate, refuseUnknownHistory } from '../db/migrate.ts';
import { reachDatabase } from '../db/reach-database.ts';
import { findMigrationsFolder } from '../db/start-database.ts';
import { visitEmbeddedPostgres } from '../db/visit-postgres.ts';
import { StartRefusal } from '../start-refusal.ts';
import { type BackupSource, readBackupFile } from './backup-file.ts';
import type { BackupHead, BackupManifest } from './backup-format.ts';
import { loadBackup } from './load-backup.ts';
import { readBackup } from './read-backup.ts';

/** A file proven whole. */
export type Backup = {
  readonly source: BackupSource;
  readonly head: BackupHead;
  readonly manifest: BackupManifest;
};

const databaseName = 'facetwise';
const unfinishedName = 'facetwise_restoring';

/** Reads a backup file to its end and proves it whole, before anything is made from it. */
export async function checkBackup(source: BackupSource): Promise<Backup> {
  let head: BackupHead | undefined;
  let manifest: BackupManifest | undefined;
  for await (const part of readBackup(readBackupFile(source))) {
    if (part.kind === 'head') head = part.head;
    if (part.kind === 'manifest') manifest = part.manifest;
  }
  if (head === undefined || manifest === undefined)
    throw new StartRefusal(`${source.file} is no whole backup.`);
  await refuseUnknownHistory(head.migrations, findMigrationsFolder());
  return { source, head, manifest };
}

/**
 * Restores into a cluster that has no database of Facetwise yet: it appears whole, by one rename, or not at all.
 * Returns where the cluster's files are.
 */
export async function restoreEmbedded(
  backup: Backup,
  dataDir: string,
  say: (line: string) => void,
): Promise<string> {
  const visit = await visitEmbeddedPostgres(dataDir, say, { create: true });
  const superuserUrl = (name: string) => embeddedUrl(visit.port, 'postgres', visit.superuserPassword, name);
  const server = await reachDatabase(superuserUrl('postgres'));
  const removeUnfinished = () => server.query(`DROP DATABASE IF EXISTS ${unfinishedName} WITH (FORCE)`);
  try {
    const there = await server.query('SELECT FROM pg_database WHERE datname = $1', [databaseName]);
    if (there.rowCount !== 0) {
      throw new StartRefusal(
        `${dataDir} holds a database already: restore into a new folder with --into FOLDER.`,
      );
    }
    await removeUnfinished();
    const { ownerUrl } = await ensureApplicationDatabase(visit, unfinishedName);
    await migrate(migrationUrl(ownerUrl), findMigrationsFolder(), backup.head.migrations);
    await load(backup, superuserUrl(unfinishedName));
    await server.query(`ALTER DATABASE ${unfinishedName} RENAME TO ${databaseName}`);
    return visit.folder;
  } catch (error) {
    await removeUnfinished().catch(() => undefined);
    throw error;
  } finally {
    await server.end();
    await visit.leave();
  }
}

/** Restores into an empty database of one's own server. What fails leaves the tables empty. */
export async function restoreNamed(backup: Backup, ownerUrl: string, everyClinicUrl: string): Promise<void> {
  await migrate(migrationUrl(ownerUrl), findMigrationsFolder(), backup.head.migrations);
  await load(backup, everyClinicUrl);
}

async function load({ source }: Backup, url: string): Promise<void> {
  const client = new Client({ connectionString: migrationUrl(url) });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await loadBackup(client, readBackup(readBackupFile(source)));
  } finally {
    await client.end();
  }
}
