import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readPassphrase } from '../backup/backup-file.ts';
import { backupFolderOf, findNewestBackup, makeBackup } from '../backup/make-backup.ts';
import { runDrill } from '../backup/run-drill.ts';
import type { Env } from '../env.ts';
import { parseCommandArguments } from './command-arguments.ts';
import { openCommandDatabase, runCommand } from './command-database.ts';

// npm run drill -- [FILE] [--passphrase-file FILE]: proves that a backup brings the clinic back.

const usage = 'npm run drill -- [FILE] [--passphrase-file FILE]';
const startedAt = performance.now();

process.exitCode = await runCommand('drill', async (env, signal) => {
  const { file, values } = parseCommandArguments(process.argv.slice(2), { 'passphrase-file': 'text' }, usage);
  const passphrase = await readPassphrase(values['passphrase-file']);
  const named = file === undefined ? await findNewestBackup(backupFolderOf(env.dataDir)) : resolve(file);
  const folder = await mkdtemp(join(tmpdir(), 'facetwise-drill-backup-'));
  try {
    const drilled = named ?? (await backUpNow(env, folder, signal));
    report('backup', named === undefined ? 'made now, of the data as it is' : named);
    await runDrill({ file: drilled, passphrase, signal }, report);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  process.stdout.write(`drill passed in ${((performance.now() - startedAt) / 1000).toFixed(1)} s\n`);
  return 0;
});

async function backUpNow(env: Env, folder: string, signal: AbortSignal): Promise<string> {
  const database = await openCommandDatabase(env);
  try {
    const file = join(folder, 'backup.sql.gz');
    await makeBackup(database.everyClinicUrl(), file, undefined, signal);
    return file;
  } finally {
    await database.close();
  }
}

function report(step: string, figure: string): void {
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(`${step.padEnd(8)} ${figure} (${seconds} s)\n`);
}
