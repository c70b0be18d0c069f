import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

function filesOf(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((file) => !file.startsWith('server/db/generated/'));
}

const isTest = (file: string) => /\.test\.tsx?$/.test(file) || file.startsWith('server/test/');

/** What a file imports: a path from the root for our own files, the package's name for others. */
function importsOf(file: string): string[] {
  const source = readFileSync(join(root, file), 'utf8');
  const specifiers = [...source.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map(
    (match) => match[1] ?? '',
  );
  return specifiers.map((specifier) => {
    if (specifier.startsWith('#')) return specifier.slice(1);
    return specifier.startsWith('.') ? relative(root, resolve(root, dirname(file), specifier)) : specifier;
  });
}

const folders = [
  'shared/domain',
  'shared/access',
  'shared/contract',
  'shared/curve',
  'shared/page',
  'server',
  'web',
  'prisma',
];
const files = folders.flatMap(filesOf);
const wrong = (inside: (file: string) => boolean, forbidden: (target: string, file: string) => boolean) =>
  files
    .filter((file) => inside(file) && !isTest(file))
    .flatMap((file) =>
      importsOf(file)
        .filter((target) => forbidden(target, file))
        .map((target) => `${file} -> ${target}`),
    );

describe('arrows between folders', () => {
  it('sees the files it speaks of', () => {
    for (const folder of ['shared/domain', 'shared/contract', 'server/api', 'web/features']) {
      expect(files.filter((file) => file.startsWith(`${folder}/`)).length, folder).toBeGreaterThan(5);
    }
    expect(importsOf('server/architecture.test.ts')).toContain('vitest');
  });

  it('keeps the engine free of everything but itself', () => {
    expect(
      wrong(
        (file) => file.startsWith('shared/domain/'),
        (target) => !target.startsWith('shared/domain/'),
      ),
    ).toEqual([]);
  });

  it('keeps the curve free of everything but itself, so that screen and paper can draw it', () => {
    expect(
      wrong(
        (file) => file.startsWith('shared/curve/'),
        (target) => !target.startsWith('shared/curve/'),
      ),
    ).toEqual([]);
  });

  it('keeps shared free of server, web and Node', () => {
    expect(
      wrong(
        (file) => file.startsWith('shared/'),
        (target) => !target.startsWith('shared/') && target !== 'zod/mini' && target !== 'zod/v4/core',
      ),
    ).toEqual([]);
  });

  it('keeps the web apart from the server, and features apart from each other', () => {
    expect(
      wrong(
        (file) => file.startsWith('web/'),
        (target) => /^(server|prisma|node:)/.test(target),
      ),
    ).toEqual([]);
    const featureOf = (path: string) => /^web\/features\/([^/]+)\//.exec(path)?.[1];
    expect(
      wrong(
        (file) => file.startsWith('web/features/'),
        (target, file) => featureOf(target) !== undefined && featureOf(target) !== featureOf(file),
      ),
    ).toEqual([]);
    expect(
      wrong(
        (file) => file.startsWith('web/components/') || file.startsWith('web/lib/'),
        (target) => target.startsWith('web/features/') || target.startsWith('web/app/'),
      ),
    ).toEqual([]);
  });

  it('lets only the database folder and stores see Prisma', () => {
    expect(
      wrong(
        (file) =>
          !file.startsWith('server/db/') && !file.endsWith('-store.ts') && !file.startsWith('prisma/'),
        (target) => target.startsWith('server/db/generated/') || target.startsWith('@prisma/'),
      ),
    ).toEqual([]);
  });

  it('writes days, times and numbers in one place, and never as the browser would', () => {
    const writers =
      /\.toLocale\w*String\(|\.to(Date|Time|UTC|GMT)String\(|\.format(ToParts)?\(|DateTimeFormat\('|NumberFormat/;
    const found = files.filter(
      (file) =>
        file.startsWith('web/') && !isTest(file) && writers.test(readFileSync(join(root, file), 'utf8')),
    );
    // A list of names in a sentence is no number.
    expect(found.filter((file) => file !== 'web/features/restricted-record/closed-record.tsx')).toEqual([
      'web/lib/wall-clock.ts',
    ]);
  });

  it('has no barrel', () => {
    expect(files.filter((file) => /(^|\/)index\.tsx?$/.test(file))).toEqual([]);
  });
});
