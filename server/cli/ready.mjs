import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withCloneLock } from './clone-lock.mjs';
import { hashContents, isStamped, stamp } from './content-stamp.mjs';
import { findStaleness, install } from './install.mjs';
import { cannotWrite, ReadyError } from './ready-error.mjs';

// Nothing but Node's own modules here: this runs before anything is installed.

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const cache = join(root, '.cache');
const prisma = join(root, 'node_modules', 'prisma', 'build', 'index.js');
// What every outcome depends on besides its own sources.
const common = ['package.json', 'package-lock.json', 'server/cli/build.mjs', 'server/cli/bundle.mjs'];
const serverSources = ['server', 'shared', 'prisma/schema.prisma', 'tsconfig.json'];

export const serverBundle = join(root, 'dist', 'server', 'main.js');
export const commandBundle = (name) => join(root, 'dist', 'commands', `${name}.js`);

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new ReadyError(
    `Facetwise needs Node 20.19 or later; this is ${process.version}: see https://nodejs.org.`,
  );
}

/** The packages of package-lock.json are installed. */
export async function ensureInstalled(options) {
  if (findStaleness(root, options) === undefined) return;
  await withCloneLock(cache, async () => {
    const stale = findStaleness(root, options);
    if (stale !== undefined) await install(root, stale);
  });
}

/** The Prisma client of prisma/schema.prisma is generated. */
export async function ensureGenerated() {
  await ensureMade({
    name: 'prisma-client',
    inputs: [...common, 'prisma/schema.prisma', 'prisma.config.ts'],
    outcome: join(root, 'server', 'db', 'generated', 'client.ts'),
    saying: 'Generating the database client …',
    make: () => runNode('The database client', [prisma, 'generate'], offlinePrisma),
  });
}

export async function ensureServerBuilt() {
  await ensureMade({
    name: 'server',
    inputs: [...common, ...serverSources],
    outcome: serverBundle,
    saying: 'Building the server …',
    make: () => runBuild('server'),
  });
}

async function ensureWebBuilt() {
  await ensureMade({
    name: 'web',
    inputs: [
      ...common,
      'web',
      'shared',
      'postcss.config.js',
      'postcss.config.mjs',
      'postcss.config.cjs',
      'tsconfig.json',
    ],
    outcome: join(root, 'dist', 'web', 'index.html'),
    saying: 'Building the pages …',
    make: () => runBuild('web'),
  });
}

/** Only what one command needs: no pages, no database. */
export async function ensureCommandBuilt(name) {
  await ensureMade({
    name: `command-${name}`,
    inputs: [...common, ...serverSources],
    outcome: commandBundle(name),
    saying: undefined,
    make: () => runBuild(name),
  });
}

/** Everything `npm start` serves. */
export async function makeReady(options) {
  checkNode();
  await ensureInstalled(options);
  await ensureGenerated();
  await ensureServerBuilt();
  await ensureWebBuilt();
}

async function ensureMade({ name, inputs, outcome, saying, make }) {
  const stampFile = join(cache, 'made', name);
  const isMade = () => existsSync(outcome) && isStamped(stampFile, hashContents(root, inputs));
  if (isMade()) return;
  await withCloneLock(cache, async () => {
    if (isMade()) return;
    if (saying) process.stderr.write(`${saying}\n`);
    // Taken before: a file saved while we build makes the outcome stale.
    const hash = hashContents(root, inputs);
    await make();
    stamp(stampFile, hash);
  });
}

const offlinePrisma = {
  // `generate` needs no schema engine but downloads one unless an executable is named.
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  CHECKPOINT_DISABLE: '1',
};

function runBuild(target) {
  return runNode(`dist (${target})`, [join(root, 'server', 'cli', 'build.mjs'), target], {
    NODE_ENV: 'production',
  });
}

/** A child, so that a build's memory and settings do not stay with the server. */
async function runNode(what, args, extraEnv) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...extraEnv },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code === 0) return;
  const [, denied] = /(?:EACCES|EPERM)[^']*'([^']+)'/.exec(said) ?? [];
  if (denied) throw new ReadyError(cannotWrite(denied));
  process.stderr.write(said);
  throw new ReadyError(`${what} could not be made; the reason stands above.`);
}
