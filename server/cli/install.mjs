import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ReadyError } from './ready-error.mjs';

/** Why the installed packages are not those of package-lock.json, or undefined when they are. */
export function findStaleness(root, { withDev = false } = {}) {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'));
  if (wanted === undefined) throw new ReadyError('package-lock.json is missing or broken: restore it.');
  if (installed === undefined) return 'not installed';
  for (const [path, { version, optional, dev, devOptional, peer, extraneous }] of Object.entries(wanted)) {
    if (path === '') continue;
    const there = installed[path];
    if (there !== undefined && there.version !== version)
      return `${path} is ${there.version}, not ${version}`;
    // npm leaves out what is for other platforms, and what is only for developing when asked to.
    const mayBeAbsent =
      optional ||
      extraneous ||
      (peer && optional !== false && devOptional) ||
      ((dev || devOptional) && !withDev);
    if (there === undefined && !mayBeAbsent) return `${path} is missing`;
  }
  const foreign = Object.entries(installed).find(
    ([, { os, cpu }]) => !suits(os, process.platform) || !suits(cpu, process.arch),
  );
  return foreign && `${foreign[0]} is for another machine`;
}

/** Installs exactly package-lock.json, and says so. */
export async function install(root, why) {
  process.stderr.write(`Installing the locked dependencies (${why}) …\n`);
  const started = Date.now();
  const progress = setInterval(() => {
    process.stderr.write(`  still installing, ${Math.round((Date.now() - started) / 1000)} s\n`);
  }, 10_000);
  const { code, said } = await runNpm(root).finally(() => clearInterval(progress));
  if (code !== 0)
    throw new ReadyError(
      `The dependencies could not be installed: ${findReason(said) || `npm ended with ${code}`}.`,
    );
  process.stderr.write(`Installed in ${Math.round((Date.now() - started) / 1000)} s.\n`);
}

function runNpm(root) {
  // Development packages build it; NODE_ENV=production around us must not leave them out.
  const args = [
    'ci',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--include=dev',
    '--include=optional',
    '--loglevel=error',
  ];
  const own = process.env.npm_execpath ?? '';
  const options = { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] };
  const child = basename(own).startsWith('npm-cli')
    ? spawn(process.execPath, [own, ...args], options)
    : spawn('npm', args, { ...options, shell: process.platform === 'win32' });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk;
    });
  }
  return new Promise((resolve) => {
    child.once('error', ({ message }) => resolve({ code: 1, said: `npm error ${message}` }));
    child.once('close', (code) => resolve({ code, said }));
  });
}

function findReason(said) {
  const lines = said
    .split(/\r?\n/)
    .filter((line) => /^npm (error|ERR!) /.test(line))
    .map((line) => line.replace(/^npm (error|ERR!) /, '').trim());
  const reasons = lines.filter(
    (line) => line !== '' && !/^(code|errno|syscall|A complete log|path) /.test(line),
  );
  return reasons.slice(0, 2).join(' ').replace(/\.$/, '');
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function suits(allowed, actual) {
  return (
    allowed === undefined ||
    allowed.includes(actual) ||
    (allowed.every((name) => name.startsWith('!')) && !allowed.includes(`!${actual}`))
  );
}
