import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { buildBundle } from './bundle.mjs';

// Makes one part of dist: `server`, `web` or the name of a command. Called by ready.mjs, which holds the lock.

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const dist = join(root, 'dist');
const target = process.argv[2] ?? '';
const temporary = join(root, '.cache', `build-${target}-${process.pid}`);

try {
  if (target === 'web') {
    await buildWeb();
    compressAssets(join(temporary, 'assets'));
    await buildPage(join(temporary, 'page'));
    replace(join(temporary, 'page'), join(dist, 'page'));
    replace(temporary, join(dist, 'web'));
  } else if (target === 'server') {
    await bundle('server/main.ts', 'main');
    await bundle('server/api/policies/effect-worker.ts', 'effect-worker');
    await bundle('server/page/page-worker.ts', 'page-worker');
    replace(temporary, join(dist, 'server'));
  } else {
    await bundle(`server/cli/${target}.ts`, target);
    mkdirSync(join(dist, 'commands'), { recursive: true });
    renameSync(join(temporary, `${target}.js`), join(dist, 'commands', `${target}.js`));
  }
} catch (error) {
  // The message holds the place in the source; the bundler's own stack helps nobody.
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

function bundle(entry, name) {
  return buildBundle({ root, entry: join(root, entry), name, folder: temporary });
}

function buildWeb() {
  const web = join(root, 'web');
  return build({
    root: web,
    configFile: join(web, 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: temporary, emptyOutDir: true },
  });
}

/** The same screens as the server runs them: without a browser, and with all they need in it. */
function buildPage(outDir) {
  const web = join(root, 'web');
  return build({
    root: web,
    configFile: join(web, 'vite.config.ts'),
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    // Without what the libraries have for development.
    define: { 'process.env.NODE_ENV': JSON.stringify('production') },
    build: { ssr: join(web, 'draw-page.tsx'), target: 'node20', outDir, emptyOutDir: true },
  });
}

/** Once here instead of at every answer; the server sends the smallest that a browser takes. */
function compressAssets(folder) {
  for (const name of readdirSync(folder).filter((file) => /\.(js|css|svg)$/.test(file))) {
    const whole = readFileSync(join(folder, name));
    writeFileSync(join(folder, `${name}.gz`), gzipSync(whole, { level: 9 }));
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(whole));
  }
}

/** The new folder takes the place of the old one whole. */
function replace(folder, place) {
  const old = `${folder}-old`;
  mkdirSync(dist, { recursive: true });
  if (existsSync(place)) renameSync(place, old);
  renameSync(folder, place);
  rmSync(old, { recursive: true, force: true });
}
