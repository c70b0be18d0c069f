import { readFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { reachDatabase } from '../db/reach-database.ts';
import { findProjectRoot } from '../project-root.ts';
import { writeBackupFile } from './backup-file.ts';
import type { BackupManifest } from './backup-format.ts';
import { writeBackup } from './write-backup.ts';

export type BackupMade = { readonly tables: number; readonly rows: number; readonly bytes: number };

/** Where backups go when no file is named, and where the drill looks for the newest. */
export const backupFolderOf = (dataDir: string) => join(dataDir, 'backups');

/** `facetwise-20260302T093000Z.sql.gz`: sorted by name is sorted by time. */
export function backupNameAt(now: Date): string {
  return `facetwise-${now.toISOString().replace(/\.\d+/, '').replaceAll(/[-:]/g, '')}.sql.gz`;
}

/** The newest backup of a folder, or undefined. */
export async function findNewestBackup(folder: string): Promise<string | undefined> {
  const names = await readdir(folder).catch(() => []);
  const newest = names
    .filter((name) => /^facetwise-\d{8}T\d{6}Z\.sql\.gz$/.test(name))
    .sort()
    .at(-1);
  return newest === undefined ? undefined : join(folder, newest);
}

/** When the newest backup of a folder was made, or undefined. */
export async function newestBackupAt(folder: string): Promise<Date | undefined> {
  const file = await findNewestBackup(folder);
  return file === undefined ? undefined : (await stat(file)).mtime;
}

/** Backs the whole database up into a file while others go on reading and writing. */
export async function makeBackup(
  everyClinicUrl: string,
  file: string,
  passphrase: string | undefined,
  signal: AbortSignal,
): Promise<BackupMade> {
  const client = await reachDatabase(everyClinicUrl);
  const ended: { manifest?: BackupManifest } = {};
  async function* text(): AsyncGenerator<Buffer> {
    ended.manifest = yield* writeBackup(client, versionOfFacetwise());
  }
  try {
    await writeBackupFile(file, text(), passphrase, signal);
  } finally {
    await client.end();
  }
  const tables = ended.manifest?.tables ?? [];
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return { tables: tables.length, rows, bytes: (await stat(file)).size };
}

function versionOfFacetwise(): string {
  const text = readFileSync(join(findProjectRoot(), 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
