import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { checkNode, ensureGenerated, ensureInstalled, makeReady } from '../server/cli/ready.mjs';
import { ReadyError, runCommand } from '../server/cli/ready-error.mjs';

// node bench/run.mjs prove|speed|pictures NAME [arguments …]: bundles one proof, measurement or script and runs it.

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [kind = '', name = '', ...args] = process.argv.slice(2);
const folder = join(root, 'bench', kind);
const bundle = join(root, '.cache', 'bench', kind, `${name}.js`);

await runCommand(async () => {
  checkNode();
  const names = existsSync(folder)
    ? readdirSync(folder).flatMap((file) => /^([a-z-]+)\.ts$/.exec(file)?.[1] ?? [])
    : [];
  if (!names.includes(name)) {
    throw new ReadyError(`There is no ${JSON.stringify(name)} here; there is: ${names.join(', ')}.`);
  }
  await ensureInstalled({ withDev: true });
  await ensureGenerated();
  // Pictures are of the pages as they are now.
  if (kind === 'pictures') await makeReady({ withDev: true });
  const { buildBundle } = await import('../server/cli/bundle.mjs');
  await buildBundle({ root, entry: join(folder, `${name}.ts`), name, folder: dirname(bundle) });
  process.chdir(root);
  process.argv.splice(1, process.argv.length, bundle, ...args);
});
if (process.exitCode === undefined) await import(pathToFileURL(bundle).href);
