import { startDatabase } from '../db/start-database.ts';

// A whole application as far as its database goes, in a process that a test may kill. Says each thing in one
// line; ends its database and itself on SIGTERM.

const say = (line: string) => void process.stdout.write(`${line}\n`);

try {
  const database = await startDatabase(
    { databaseUrl: undefined, databaseOwnerUrl: undefined, dataDir: process.env.DATA_DIR ?? '' },
    { say, onLost: (reason) => say(`lost: ${reason.message}`) },
  );
  process.once('SIGTERM', () => void database.stop().then(() => process.exit(0)));
  // The lock's connection alone keeps no process alive.
  setInterval(() => undefined, 60_000);
  say(`url: ${database.url}`);
} catch (error) {
  say(`refused: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
