import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeReady, root, serverBundle } from './ready.mjs';
import { runCommand } from './ready-error.mjs';

await runCommand(async () => {
  await makeReady();
  const settings = join(root, '.env');
  // Tests give every setting themselves and must never meet a developer's own database.
  if (existsSync(settings) && process.env.NODE_ENV !== 'test') process.loadEnvFile(settings);
  process.env.NODE_ENV ??= 'production';
  await import(pathToFileURL(serverBundle).href);
});
