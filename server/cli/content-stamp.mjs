import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** One hash over the contents of files and folders; what cannot change a build is left out. */
export function hashContents(root, paths) {
  const hash = createHash('sha256').update(process.version.split('.')[0]);
  for (const path of paths) {
    for (const file of listFiles(join(root, path))) {
      hash.update(`\0${relative(root, file).split(sep).join('/')}\0`).update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

/** Whether a step's outcome was made from inputs with this hash. */
export function isStamped(stampFile, hash) {
  try {
    return readFileSync(stampFile, 'utf8') === hash;
  } catch {
    return false;
  }
}

export function stamp(stampFile, hash) {
  mkdirSync(dirname(stampFile), { recursive: true });
  // By rename: a stamp cut short by a kill must not count.
  writeFileSync(`${stampFile}.${process.pid}`, hash);
  renameSync(`${stampFile}.${process.pid}`, stampFile);
}

function listFiles(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (!found.isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => name !== 'generated' && name !== 'test' && !/\.(test|mjs|md|ndjson)\b/.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = join(path, entry.name);
      return entry.isDirectory() ? listFiles(file) : [file];
    });
}
