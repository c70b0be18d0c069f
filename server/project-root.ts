import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The clone this code belongs to: the same folder whether it runs from its source or from the bundle. */
export function findProjectRoot(from: string = import.meta.dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'prisma'))) return folder;
    if (folder === dirname(folder)) throw new Error(`No project folder above ${from}.`);
  }
}
