import { join, resolve } from 'node:path';
import { readPassphrase } from '../backup/backup-file.ts';
import { backupFolderOf, backupNameAt, makeBackup } from '../backup/make-backup.ts';
import { parseCommandArguments } from './command-arguments.ts';
import { runDatabaseCommand } from './command-database.ts';

// npm run backup -- [FILE] [--passphrase-file FILE]: the whole database in one file, while the application runs.

const usage = 'npm run backup -- [FILE] [--passphrase-file FILE]';

process.exitCode = await runDatabaseCommand('backup', async (database, env, interrupted) => {
  const { file, values } = parseCommandArguments(process.argv.slice(2), { 'passphrase-file': 'text' }, usage);
  const startedAt = performance.now();
  const passphrase = await readPassphrase(values['passphrase-file']);
  const target = resolve(file ?? join(backupFolderOf(env.dataDir), backupNameAt(new Date())));
  const made = await makeBackup(database.everyClinicUrl(), target, passphrase, interrupted);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(
    `${target}\n${made.rows} rows of ${made.tables} tables, ${made.bytes} bytes, ${seconds} s\n`,
  );
  return 0;
});
