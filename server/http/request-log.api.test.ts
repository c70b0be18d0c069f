import { beforeEach, expect, it, vi } from 'vitest';
import { routes } from '../routes.ts';
import { recordPatient } from '../test/record-journey.ts';
import { runningApi } from '../test/running-api.ts';

const running = runningApi();

/** Everything a line may hold, and what each may look like. */
const allowed: Record<string, (value: unknown) => boolean> = {
  level: (value) => value === 30 || value === 50,
  time: (value) => typeof value === 'number',
  pid: (value) => typeof value === 'number',
  hostname: (value) => typeof value === 'string',
  requestId: isUuid,
  actorId: isUuid,
  method: (value) => /^[A-Z]{1,10}$/.test(String(value)),
  pattern: (value) => patterns.has(String(value)),
  status: (value) => Number.isInteger(value),
  milliseconds: (value) => Number.isInteger(value),
  // Of a fault only.
  fault: (value) => /^\w+$/.test(String(value)),
  code: (value) => /^\w+$/.test(String(value)),
  places: (value) => Array.isArray(value) && value.every((place) => /^\s+at /.test(place)),
};
const patterns = new Set(['(none)', '(page)', '/livez', '/readyz', ...routes.map(({ path }) => path)]);

function isUuid(value: unknown): boolean {
  return /^[\da-f]{8}-([\da-f]{4}-){3}[\da-f]{12}$/.test(String(value));
}

/** Lines are written a few at a time, after the answer. */
async function linesLogged(requests: number): Promise<Record<string, unknown>[]> {
  const lines = () => running.api.log.map((line) => JSON.parse(line));
  const ended = () => lines().filter((line) => 'status' in line);
  await vi.waitFor(() => expect(ended()).toHaveLength(requests), { timeout: 15_000 });
  return lines();
}

/** Ids and times are of random digits and may hold any word of digits. */
function withoutIdsAndTimes(lines: readonly Record<string, unknown>[]): string {
  return JSON.stringify(lines.map((line) => ({ ...line, requestId: '', actorId: '', time: 0, pid: 0 })));
}

function strangeParts(lines: readonly Record<string, unknown>[]): string[] {
  return lines.flatMap((line) =>
    Object.entries(line)
      .filter(([name, value]) => allowed[name]?.(value) !== true)
      .map(([name, value]) => `${name}: ${JSON.stringify(value)}`),
  );
}

beforeEach(() => {
  running.api.log.length = 0;
});

it('When every address is asked in good and bad ways, then the log holds the allowed fields and no word of ours', async () => {
  const { api } = running;
  const id = await recordPatient(api, { familyName: 'Canaryname', identifier: 'CANARY-4711' });
  const who = [api.as('nurse'), api.as('physician'), api.stranger()];
  let asked = 1;
  for (const [count, { method, path }] of routes.entries()) {
    const address = path.replaceAll(/:\w+/g, count % 2 === 0 ? id : 'Canaryname');
    const browser = who[count % who.length] ?? api.stranger();
    await browser.request(method.toUpperCase(), `${address}?q=Canaryname&score=4711`, {
      familyName: 'Canaryname',
      email: 'canaryname@x.example',
      password: 'Canaryname-4711',
      scoreUnits: 4711,
    });
    asked += 1;
  }
  for (const path of [
    '/Canaryname',
    '/api/Canaryname',
    '/patients/%E0%A4%A',
    '/livez?canaryname',
    '/readyz',
  ]) {
    await api.stranger().get(path);
    asked += 1;
  }
  const lines = await linesLogged(asked);
  expect(strangeParts(lines)).toEqual([]);
  expect(withoutIdsAndTimes(lines)).not.toMatch(/canary|4711/i);
  expect(new Set(lines.map(({ status }) => status)).size).toBeGreaterThan(4);
});

it('When the database fails with a message that quotes what was written, then neither log nor answer repeats it', async () => {
  await running.rows(
    `CREATE FUNCTION quote_it() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN RAISE EXCEPTION 'cannot take %', NEW.family_name USING DETAIL = NEW.given_name, ERRCODE = 'XX001'; END $$`,
    [],
  );
  await running.rows(
    'CREATE TRIGGER quote_it BEFORE INSERT ON patient FOR EACH ROW EXECUTE FUNCTION quote_it()',
    [],
  );
  const answer = await running.api.as('nurse').post('/api/patients', {
    identifier: 'CANARY-1',
    familyName: 'Canaryname',
    givenName: 'Canary',
    birthDate: '1950-01-02',
    sex: 'female',
  });
  await running.rows('DROP TRIGGER quote_it ON patient', []);
  expect([answer.status, answer.body.code]).toEqual([500, 'internal']);
  const lines = await linesLogged(1);
  expect(lines.map(({ level }) => level)).toEqual([50, 30]);
  expect(lines[0]).toMatchObject({ pattern: '/api/patients', fault: expect.any(String) });
  expect(strangeParts(lines)).toEqual([]);
  expect(JSON.stringify([answer.body, lines])).not.toMatch(/canary/i);
});
