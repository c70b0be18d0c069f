import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { findProjectRoot } from '../../server/project-root.ts';

const root = findProjectRoot();
const web = join(root, 'web');
const library = join(root, 'node_modules', '@mantine', 'core');

it('When a component of the library is used, then the styles of all its parts are loaded', () => {
  const loaded = [...read(join(web, 'app', 'mantine.css')).matchAll(/styles\/(\S+)\.layer\.css/g)];
  const known = new Set(loaded.map(([, name]) => name));
  const needed = stylesOf(componentsUsed());
  expect(needed).toContain('Button');
  expect(needed.filter((name) => !known.has(name))).toEqual([]);
});

const read = (file: string) => readFileSync(file, 'utf8');

/** What the web imports from the library, types too. */
function componentsUsed(): string[] {
  const files = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.tsx'),
  );
  const imports = files.flatMap((file) => [
    ...read(join(web, file)).matchAll(/import \{([^}]*)\} from '@mantine\/core'/g),
  ]);
  return imports.flatMap(([, names = '']) =>
    names.split(',').map((name) => name.trim().replace(/^type /, '')),
  );
}

/** The style modules that these components' own modules import, and theirs. */
function stylesOf(components: readonly string[]): string[] {
  const esm = join(library, 'esm');
  const index = read(join(esm, 'index.mjs'));
  const modules = new Set<string>();
  const visit = (file: string) => {
    if (modules.has(file) || !existsSync(file)) return;
    modules.add(file);
    for (const [, path = ''] of read(file).matchAll(/from "(\.[^"]+)"/g)) visit(join(dirname(file), path));
  };
  for (const component of new Set(components)) {
    const found = new RegExp(`import \\{[^}]*\\b${component}\\b[^}]*\\} from "([^"]+)"`).exec(index);
    if (found?.[1]) visit(join(esm, found[1]));
  }
  const styles = [...modules].flatMap((file) => /([A-Za-z]+)\.module\.mjs$/.exec(file)?.[1] ?? []);
  return styles.filter((name) => existsSync(join(library, 'styles', `${name}.layer.css`)));
}
