import type { Rolldown } from 'vite';

/** The parts of the web that are loaded by themselves and need a module, by the name of their file. */
type Users = ReadonlySet<string>;
type Modules = Pick<Rolldown.PluginContext, 'getModuleInfo'>;
type Holds = (users: Users, id: string) => boolean;

const libraries =
  /node_modules[\\/](react|react-dom|scheduler|zod|use-sync-external-store|@tanstack[\\/](query-core|react-query))[\\/]/;
const router = /node_modules[\\/]@tanstack[\\/]/;
const look = /node_modules[\\/](@mantine|clsx)/;
const hooks = /node_modules[\\/]@mantine[\\/]hooks[\\/]/;
const lookOfAll = /node_modules[\\/]@mantine[\\/]core[\\/]esm[\\/]core[\\/]/;

/**
 * What several screens load comes in a few files: many small ones compress badly, and each is a request. The first
 * group that fits a module gets it; what fits none is divided by the bundler.
 */
export const chunkGroups = [
  // The page's own script waits for nothing else.
  group('first', (users, id) => users.has('index.html') || id.includes('preload-helper')),
  { name: 'base', test: libraries },
  group(
    'start',
    (users, id) =>
      lookOfAll.test(id) ||
      hooks.test(id) ||
      (users.has('sign-in-app') && (users.has('clinic-app') || users.has('episode'))),
  ),
  { name: 'fields', test: look, minShareCount: 8 },
  group('clinic', (users, id) => router.test(id) || users.has('clinic-app')),
  group('record', (users) => {
    const isOnSheets = users.has('episode') && users.has('score-sheet');
    return isOnSheets || (users.has('worklist') && users.size > 1);
  }),
  // Before what shows a result: a group takes what its modules import with it.
  group(
    'episode',
    (users) => users.has('episode') && (users.has('patient') || (judges(users) && users.size > 4)),
  ),
  group('result', judges),
  group('drafts', (users) => users.has('review') && users.size > 4),
  group('choices', (users) => users.has('score-sheet') && users.size > 4),
  group('scores', (users) => users.has('score-sheet') && (users.has('transcription') || users.has('room'))),
].map((each, index, { length }) => ({ ...each, priority: length - index }));

function judges(users: Users): boolean {
  return users.has('episode') && users.has('review');
}

/** Modules by who needs them. */
function group(name: string, holds: Holds) {
  return {
    debugName: name,
    name: (id: string, modules: Modules) => {
      // What is loaded by itself stays a file that can be named.
      if (modules.getModuleInfo(id)?.dynamicImporters.length) return null;
      return holds(usersOf(id, modules), id) ? name : null;
    },
  };
}

/** Of a library nothing is told: its one index is needed by everybody. */
function usersOf(id: string, modules: Modules, seen = new Set<string>(), users = new Set<string>()): Users {
  const info = seen.has(id) || id.includes('node_modules') ? null : modules.getModuleInfo(id);
  seen.add(id);
  if (info === null) return users;
  if (info.isEntry || info.dynamicImporters.length > 0) users.add(nameOf(id));
  for (const importer of info.importers) usersOf(importer, modules, seen, users);
  return users;
}

/** "score-sheet" for its route, for its screen and for its own file. */
function nameOf(id: string): string {
  return id.replace(/^.*[\\/]|(-route|-screen)?\.[jt]sx?$/g, '');
}
