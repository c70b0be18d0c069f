import { type Named, type ScreenPart, screens } from './screens.ts';

/** A screen behind the sign-in, and what its address names. */
export interface ScreenAt {
  readonly part: ScreenPart;
  readonly named: Named;
  /** What it asks first, with what the address names filled in. */
  readonly asks: readonly string[];
}

/** The screen of an address; undefined: it belongs to none. */
export function screenAt({ pathname, search }: Pick<Location, 'pathname' | 'search'>): ScreenAt | undefined {
  const given = pathname.split('/');
  for (const [address, part] of Object.entries(screens)) {
    const wanted = address.split('/');
    const fits = wanted.every((name, at) => (name[0] === '$' ? given[at] !== '' : given[at] === name));
    if (!fits || wanted.length !== given.length) continue;
    const named = Object.fromEntries(
      wanted.flatMap((name, at) => (name[0] === '$' ? [[name.slice(1), given[at] ?? '']] : [])),
    );
    const filled = (path: string) => path.replace(/\$(\w+)/g, (_, name: string) => named[name] ?? '');
    // What else an address says changes what is asked for.
    return { part, named, asks: search === '' ? part.asks.map(filled) : [] };
  }
  return undefined;
}
