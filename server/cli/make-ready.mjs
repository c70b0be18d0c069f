import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureCommandBuilt, makeReady, root } from './ready.mjs';
import { runCommand } from './ready-error.mjs';

// npm run ready: everything `npm start` and the commands would make when first needed, for a place where nothing can
// be written later.

await runCommand(async () => {
  await makeReady();
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const commands = Object.values(scripts).flatMap(
    (script) => /server\/cli\/run\.mjs ([a-z-]+)$/.exec(script)?.[1] ?? [],
  );
  for (const name of commands.filter((each, at) => commands.indexOf(each) === at))
    await ensureCommandBuilt(name);
});
