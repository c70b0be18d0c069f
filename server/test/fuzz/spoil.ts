import { hostileKeys, hostileValues } from './hostile-values.ts';
import { pick, type Random } from './shape-values.ts';

type Parent = Record<string, unknown> | unknown[];

/** Every place in a value down to what a record nests: its parent and its key there. */
function placesIn(value: unknown, found: [Parent, string][] = [], depth = 0): [Parent, string][] {
  if (typeof value !== 'object' || value === null || depth > 12) return found;
  for (const key of Object.keys(value)) {
    found.push([value as Parent, key]);
    placesIn((value as Record<string, unknown>)[key], found, depth + 1);
  }
  return found;
}

/** The body as JSON with one or a few parts of it made hostile. */
export function spoiledBody(body: unknown, random: Random): string {
  const spoiled: unknown = JSON.parse(JSON.stringify(body ?? {}));
  for (let times = pick(random, [1, 1, 1, 2, 4]); times > 0; times -= 1) {
    if (random() < 0.04) return inWords(pick(random, hostileValues));
    spoilOnce(spoiled, random);
  }
  const text = inWords(spoiled);
  return random() < 0.06 ? withProto(text) : text;
}

function spoilOnce(value: unknown, random: Random): void {
  const places = placesIn(value);
  const [parent, key] =
    places.length === 0 ? [value as Parent, pick(random, hostileKeys)] : pick(random, places);
  const at = parent as Record<string, unknown>;
  const way = random();
  if (way < 0.12) delete at[key];
  else if (way < 0.24) at[pick(random, hostileKeys)] = hostileValue(random);
  else if (way < 0.34 && typeof at[key] === 'string') at[key] = `${at[key]}${String(pick(random, texts))}`;
  else if (way < 0.42 && typeof at[key] === 'number') at[key] = String(at[key]);
  else if (way < 0.5 && typeof at[key] === 'number')
    at[key] = at[key] + pick(random, [1, -1, 0.5, 1e9, 1e-9]);
  else if (way < 0.55) at[key] = [at[key], at[key]];
  else at[key] = hostileValue(random);
}

/** One of its own: a later spoiling must not reach the list, or no request could be made again. */
const hostileValue = (random: Random): unknown => JSON.parse(JSON.stringify(pick(random, hostileValues)));

const texts = hostileValues.filter((value) => typeof value === 'string' && value !== '');

/** JSON as JavaScript writes it, and what only the wire can say: numbers too large, keys twice. */
function inWords(value: unknown): string {
  return JSON.stringify(value) ?? 'null';
}

function withProto(text: string): string {
  const extra = `"__proto__":{"role":"admin","clinicId":null},"constructor":{"prototype":{"x":1}}`;
  if (!text.startsWith('{')) return text;
  return text === '{}' ? `{${extra}}` : `{${extra},${text.slice(1)}`;
}

/** Bodies that are no JSON, or JSON only nearly. */
export function brokenBody(text: string, random: Random): Buffer {
  const written = Buffer.from(text);
  const ways: (() => Buffer)[] = [
    () => written.subarray(0, Math.floor(random() * written.length)),
    () => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), written]),
    () => Buffer.from(text, 'utf16le'),
    () => Buffer.concat([written, written]),
    () => Buffer.concat([written, Buffer.from(',')]),
    () => Buffer.from(text.replaceAll('"', "'")),
    () => Buffer.from(text.replace(/:\s*-?\d+/, ':1e999')),
    () => Buffer.from(text.replace(/:\s*-?\d+/, `:${'9'.repeat(400)}`)),
    () => Buffer.from(text.replace(/:\s*-?\d+/, ':NaN')),
    () => Buffer.from(text.replace(/"(\w+)":/, '"$1":1,"$1":')),
    () => Buffer.from([0xff, 0xfe, 0x00, 0x7b]),
    () => Buffer.from('\u0000'.repeat(20)),
    () => Buffer.from('['.repeat(50_000)),
    () => Buffer.from(`{"a":${'['.repeat(20_000)}${']'.repeat(20_000)}}`),
    () => Buffer.from(`{"a":"${'x'.repeat(1_200_000)}"}`),
    () => Buffer.concat([written.subarray(0, -1), Buffer.from([0xc3, 0x28]), written.subarray(-1)]),
    () => Buffer.from('null'),
    () => Buffer.from('"text"'),
    () => Buffer.from('7'),
  ];
  return pick(random, ways)();
}
