import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { ensureGenerated, ensureServerBuilt, makeReady, root, serverBundle } from './ready.mjs';
import { runCommand } from './ready-error.mjs';

// npm run dev: the pages reload as they are edited, the API restarts as the server's code changes.

let api;
let isEnding = false;
let change;

await runCommand(async () => {
  await makeReady({ withDev: true });
  const { createServer } = await import('vite');
  const web = join(root, 'web');
  const port = Number(process.env.WEB_PORT ?? 5173);
  const origin = `http://localhost:${port}`;
  process.env.API_ORIGIN ??= `http://localhost:${process.env.PORT ?? 4000}`;
  const pages = await createServer({
    root: web,
    configFile: join(web, 'vite.config.ts'),
    server: { port, strictPort: true },
  });
  await pages.listen();
  // The API accepts changes from the address people have open.
  process.env.APP_ORIGIN ??= origin;
  startApi();
  console.log(`Edit and see it on ${origin}`);
  for (const folder of ['server', 'shared', 'prisma']) {
    watch(join(root, folder), { recursive: true }, (_event, file) => {
      if (/generated|test|\.mjs$/.test(file ?? '')) return;
      clearTimeout(change);
      change = setTimeout(() => void restartApi(), 150);
    });
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      isEnding = true;
      void Promise.all([pages.close(), stopApi()]).then(() => process.exit(0));
    });
  }
});

function startApi() {
  // In a group of its own: Ctrl-C reaches it once, from here.
  api = spawn(process.execPath, [serverBundle], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  });
  api.once('exit', (code) => {
    if (!isEnding && code) console.error('The API ended; it starts again when its code changes.');
  });
}

async function stopApi() {
  if (api.exitCode !== null || api.signalCode !== null) return;
  const ended = new Promise((resolve) => api.once('exit', resolve));
  api.kill('SIGTERM');
  await ended;
}

async function restartApi() {
  try {
    await ensureGenerated();
    await ensureServerBuilt();
  } catch (error) {
    console.error(error.message);
    return;
  }
  await stopApi();
  if (!isEnding) startApi();
}
