import { resolve } from 'node:path';
import { readPassphrase } from '../backup/backup-file.ts';
import { checkBackup, restoreEmbedded, restoreNamed } from '../backup/restore-backup.ts';
import { StartRefusal } from '../start-refusal.ts';
import { parseCommandArguments } from './command-arguments.ts';
import { openCommandDatabase, runCommand, say } from './command-database.ts';

// npm run restore -- FILE [--into FOLDER] [--passphrase-file FILE]: a backup into a database that is still empty.

const usage = 'npm run restore -- FILE [--into FOLDER] [--passphrase-file FILE]';

process.exitCode = await runCommand('restore', async (env, signal) => {
  const { file, values } = parseCommandArguments(
    process.argv.slice(2),
    { into: 'text', 'passphrase-file': 'text' },
    usage,
  );
  if (file === undefined) throw new StartRefusal(`name the backup to restore (${usage})`);
  const startedAt = performance.now();
  const passphrase = await readPassphrase(values['passphrase-file']);
  const backup = await checkBackup({ file: resolve(file), passphrase, signal });
  const { into } = values;
  if (into === undefined && env.databaseUrl !== undefined) {
    const database = await openCommandDatabase(env);
    await restoreNamed(backup, env.databaseOwnerUrl ?? env.databaseUrl, database.everyClinicUrl());
  } else {
    await restoreEmbedded(backup, into === undefined ? env.dataDir : resolve(into), say);
  }
  const rows = backup.manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(
    `Restored ${rows} rows of ${backup.manifest.tables.length} tables as of ${backup.head.madeAt}, ${seconds} s. Everybody signs in again.\n`,
  );
  return 0;
});
