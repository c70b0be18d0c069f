import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { worklistStates } from '#shared/contract/record-vocabulary.ts';
import { findProjectRoot } from '../server/project-root.ts';
import type { Person } from './people.ts';
import { worklistRows } from './worklist-rows.ts';

/** One address of every screen a role has, with the demo clinic's own patients. */
export async function addressesOf(role: string, person: Person, origin: string): Promise<string[]> {
  const everyone = ['/policies', '/policies/clinic-template', '/calculator', '/account', '/about'];
  const publish = '/policies/clinic-template/publish';
  if (role === 'Administrator')
    return [
      ...everyone,
      publish,
      `${publish}?asNew=true`,
      '/users',
      '/emergency-access',
      '/clinic',
      '/no-such-page',
    ];
  const get = async (path: string) => (await person.page.request.get(`${origin}${path}`)).json();
  const rows = await worklistRows(person, origin);
  const { patients } = (await get('/api/patients')) as { patients: { id: string }[] };
  const inState = (state: string) => rows.find((row) => row.state === state);
  const [due, awaiting, signed] = [inState('due_now'), inState('awaiting_review'), inState('signed')];
  const [patient] = patients;
  if (!due || !awaiting || !signed || !patient) throw new Error('the demo clinic has one of each');
  const widest = rows.toSorted((a, b) => b.levels.length - a.levels.length)[0];
  const episodes = new Set([signed, awaiting, widest].map((row) => `/episodes/${row?.episodeId}`));
  return [
    ...worklistStates.map((state) => `/?state=${state}`),
    ...everyone,
    '/room',
    '/patients',
    `/patients/${patient.id}`,
    ...episodes,
    `/blocks/${due.blockId}/scores`,
    `/blocks/${due.blockId}/diary`,
    ...(role === 'Physician'
      ? [`/episodes/${awaiting.episodeId}/block`, ...[...episodes].map((episode) => `${episode}/review`)]
      : []),
  ];
}

/** The paths that web/app/router.tsx names. */
export function routerPaths(): string[] {
  const source = readFileSync(join(findProjectRoot(), 'web', 'app', 'router.tsx'), 'utf8');
  return [...source.matchAll(/\b(?:path: |screen\()'([^']+)'/g)].map(([, path]) => path ?? '');
}

/** The paths that none of these addresses opens. */
export function pathsWithout(addresses: Iterable<string>): string[] {
  const paths = routerPaths();
  const isOf = (path: string, address: string) =>
    new RegExp(`^${path.replaceAll(/\$\w+/g, '[^/]+')}$`).test(address.replace(/[?#].*$/, ''));
  const opened = new Set<string>();
  for (const address of addresses) {
    // A path without parameters comes first, as in the router; whatever no path fits is the last one's.
    const fitting = paths.filter((path) => path !== '$' && isOf(path, address));
    opened.add(fitting.find((path) => !path.includes('$')) ?? fitting[0] ?? '$');
  }
  return paths.filter((path) => !opened.has(path));
}
