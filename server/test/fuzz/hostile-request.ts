import { randomUUID } from 'node:crypto';
import { deflateSync, gzipSync } from 'node:zlib';
import { mayDo, roles } from '#shared/access/access-table.ts';
import type { Route } from '../../http/route.ts';
import type { World } from '../matrix/world.ts';
import { hostileAddressParts, hostileHeaders, hostileQueries, hostileValues } from './hostile-values.ts';
import type { RawRequest } from './raw-request.ts';
import { type Known, pick, plausible, type Random, shapeOf } from './shape-values.ts';
import { brokenBody, spoiledBody } from './spoil.ts';

/** What makes requests about a record that is there, so that they get past "not found". */
export interface Ground {
  readonly world: World;
  /** A definition a policy could have. */
  readonly definition: unknown;
}

type Headers = Map<string, string>;

/** One request to this route with something in it that does not belong there; the same random numbers, the same request. */
export function hostileRequest(ground: Ground, route: Route, random: Random): RawRequest {
  const known = knownOf(ground, random);
  const headers = usualHeaders(ground, route, random);
  const place = pick(random, placesOf(route));
  const body = bodyOf(route, place, random, known, headers);
  if (place === 'header') {
    const name = pick(random, Object.keys(hostileHeaders));
    headers.set(name, pick(random, hostileHeaders[name] ?? ['']));
    if (random() < 0.2) headers.delete(pick(random, [...headers.keys()]));
  }
  if (body !== undefined && !headers.has('content-length')) headers.set('content-length', `${body.length}`);
  return {
    method: route.method.toUpperCase(),
    address: `${addressOf(route, place, random, known)}${queryOf(route, place, random, known)}`,
    headers: [...headers],
    body,
  };
}

type Place = 'body' | 'broken body' | 'address' | 'query' | 'header';

/** Bodies carry most, so most is done to them. */
function placesOf({ method, path }: Route): Place[] {
  const places: Place[] = method === 'get' ? ['query', 'query', 'header'] : ['header', 'query'];
  if (method !== 'get') places.push(...Array<Place>(8).fill('body'), 'broken body');
  if (path.includes(':')) places.push('address');
  return places;
}

function knownOf({ world, definition }: Ground, random: Random): Known {
  const target = pick(random, Object.values(world.targets)) as unknown as Record<string, unknown>;
  return (name) => {
    if (name === 'definition') return definition;
    // An id of one's own must be new, or nothing behind it is reached.
    if (name === 'id' || name === 'supersedesId') return undefined;
    return name in target && random() < 0.9 ? target[name] : undefined;
  };
}

function usualHeaders({ world }: Ground, route: Route, random: Random): Headers {
  const { action } = route;
  const able = roles.filter((role) => action !== 'public' && mayDo(role, action));
  const role = able.length === 0 || random() < 0.02 ? pick(random, roles) : pick(random, able);
  const headers: Headers = new Map([
    ['host', new URL(world.api.origin).host],
    ['cookie', world.api.as(role).cookie],
    ['sec-fetch-site', 'same-origin'],
    ['idempotency-key', randomUUID()],
  ]);
  if (route.isVersioned) headers.set('if-match', `"${pick(random, [1, 1, 2, 3])}"`);
  if (route.method !== 'get') headers.set('content-type', 'application/json');
  return headers;
}

function bodyOf(
  { method, body }: Route,
  place: Place,
  random: Random,
  known: Known,
  headers: Headers,
): Buffer | undefined {
  if (method === 'get') return random() < 0.02 ? Buffer.from('{"a":1}') : undefined;
  const right = body === undefined ? {} : plausible(shapeOf(body), random, known);
  if (place === 'broken body') return compressed(brokenBody(JSON.stringify(right), random), random, headers);
  return Buffer.from(place === 'body' ? spoiledBody(right, random) : JSON.stringify(right));
}

function compressed(body: Buffer, random: Random, headers: Headers): Buffer {
  const way = random();
  if (way < 0.1) headers.set('content-encoding', 'gzip');
  else if (way < 0.2) return encoded(gzipSync(body), 'gzip', headers);
  else if (way < 0.25) return encoded(deflateSync(body), 'deflate', headers);
  else if (way < 0.28) return encoded(gzipSync(Buffer.alloc(8_000_000, 32)), 'gzip', headers);
  else if (way < 0.34) headers.set('content-length', `${body.length + 10}`);
  return body;
}

function encoded(body: Buffer, encoding: string, headers: Headers): Buffer {
  headers.set('content-encoding', encoding);
  return body;
}

function addressOf({ path }: Route, place: Place, random: Random, known: Known): string {
  return path.replace(/:(\w+)/g, (_, name: string) => {
    if (place !== 'address') return encodeURIComponent(String(known(name) ?? randomUUID()));
    return random() < 0.5 ? pick(random, hostileAddressParts) : encodedText(pick(random, hostileValues));
  });
}

function queryOf(route: Route, place: Place, random: Random, known: Known): string {
  const shape = route.query && shapeOf(route.query);
  const names = Object.keys(shape?.properties ?? {});
  const pairs = names.flatMap((name) => {
    if (random() < 0.4) return [];
    const right = plausible(shape?.properties?.[name] ?? {}, random, known, name);
    const value = place === 'query' && random() < 0.7 ? pick(random, hostileValues) : right;
    return random() < 0.1 ? [pairOf(name, value), pairOf(name, right)] : [pairOf(name, value)];
  });
  if (place === 'query' && (pairs.length === 0 || random() < 0.2)) pairs.push(pick(random, hostileQueries));
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

const pairOf = (name: string, value: unknown) => `${name}=${encodedText(value)}`;

/** Percent-encoded; half a surrogate pair as the bytes it would have. */
function encodedText(value: unknown): string {
  const text = typeof value === 'string' ? value : String(JSON.stringify(value)).slice(0, 2_000);
  return [...text]
    .map((character) =>
      /[\ud800-\udfff]/.test(character) && character.length === 1
        ? '%ED%A0%80'
        : encodeURIComponent(character),
    )
    .join('');
}
