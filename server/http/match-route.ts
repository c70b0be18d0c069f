import type { Route } from './route.ts';

/** A row with its path in parts: texts, and the names of parameters. */
interface Way {
  readonly row: Route;
  readonly parts: readonly ({ readonly text: string } | { readonly name: string })[];
}

type Match =
  | { readonly row: Route; readonly params: Record<string, string> }
  /** The address is known under other methods only. */
  | { readonly path: string; readonly methods: readonly string[] };

/**
 * Finds the row of a request, or undefined: by the number of parts of its address, then in the order of the table. As
 * Express would, without a regular expression for every row: capitals mean nothing, nor does a slash at the end.
 */
export function routeMatcher(routes: readonly Route[]) {
  const ways = new Map<number, Way[]>();
  for (const row of routes) {
    const parts = row.path
      .split('/')
      .map((part) => (part.startsWith(':') ? { name: part.slice(1) } : { text: part.toLowerCase() }));
    ways.set(parts.length, [...(ways.get(parts.length) ?? []), { row, parts }]);
  }
  return (method: string, path: string): Match | undefined => {
    const given = (path.endsWith('/') ? path.slice(0, -1) : path).split('/');
    const small = given.map((part) => part.toLowerCase());
    const fitting = (ways.get(given.length) ?? []).filter(({ parts }) =>
      parts.every((part, place) => ('text' in part ? part.text === small[place] : given[place] !== '')),
    );
    const wanted = method === 'HEAD' ? 'get' : method.toLowerCase();
    const way = fitting.find(({ row }) => row.method === wanted);
    if (way) return { row: way.row, params: paramsOf(way, given) };
    const [first] = fitting;
    if (first === undefined) return undefined;
    const same = fitting.filter(({ row }) => row.path === first.row.path);
    return { path: first.row.path, methods: same.map(({ row }) => row.method.toUpperCase()) };
  };
}

/** Throws URIError where a percent sign decodes to nothing. */
function paramsOf({ parts }: Way, given: readonly string[]): Record<string, string> {
  const params: Record<string, string> = {};
  parts.forEach((part, place) => {
    if ('name' in part) params[part.name] = decodeURIComponent(given[place] ?? '');
  });
  return params;
}
