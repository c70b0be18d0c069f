import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  checkNode,
  commandBundle,
  ensureCommandBuilt,
  ensureGenerated,
  ensureInstalled,
  root,
} from './ready.mjs';
import { ReadyError, runCommand } from './ready-error.mjs';

// node server/cli/run.mjs NAME [arguments …]: makes one command ready and runs it. Says nothing on stdout.

const [name = '', ...args] = process.argv.slice(2);

await runCommand(async () => {
  checkNode();
  if (!/^[a-z-]+$/.test(name) || !existsSync(join(root, 'server', 'cli', `${name}.ts`))) {
    throw new ReadyError(`There is no command ${JSON.stringify(name)}.`);
  }
  await ensureInstalled();
  await ensureGenerated();
  await ensureCommandBuilt(name);
  // The command sees what it would see if it were called by itself.
  process.argv.splice(1, process.argv.length, commandBundle(name), ...args);
});
await import(pathToFileURL(commandBundle(name)).href);
