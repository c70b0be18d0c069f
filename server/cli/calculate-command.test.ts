import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, describe, expect, test } from 'vitest';
import { goodScores, sampleBlock, sampleCase, sampleSeries } from '#shared/domain/golden/sample-case.ts';
import { calculateCommand } from './calculate-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'calculate-'));
afterAll(() => rmSync(folder, { recursive: true }));

const raw = (id: string) => ({ id, ...sampleCase([sampleBlock([sampleSeries(goodScores)])]) });
const line = (id: string) => JSON.stringify(raw(id));

function collector() {
  const parts: string[] = [];
  const stream = new Writable({
    write(piece, _encoding, done) {
      parts.push(String(piece));
      done();
    },
  });
  return { stream, text: () => parts.join('') };
}

async function run(argv: readonly string[], input: string | readonly (string | Buffer)[] = '') {
  const stdout = collector();
  const stderr = collector();
  const pieces = typeof input === 'string' ? [input] : input;
  const stdin = Readable.from(
    pieces.map((piece) => Buffer.from(piece)),
    { objectMode: false },
  );
  const code = await calculateCommand(argv, { stdin, stdout: stdout.stream, stderr: stderr.stream });
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

function file(name: string, text: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const idsOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((answer) => (JSON.parse(answer) as { id: string | null }).id);

describe('calculate, one case', () => {
  test('from a file or from standard input, with a byte order mark or without', async () => {
    const fromInput = await run([], line('c1'));
    expect(fromInput).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(fromInput.stdout)).toMatchObject({ id: 'c1', engine: '1.0.0' });
    expect(await run([file('one.json', `\uFEFF${JSON.stringify(raw('c1'), null, 2)}\r\n`)])).toEqual(
      fromInput,
    );
    expect(await run(['-'], line('c1'))).toEqual(fromInput);
  });

  test('refused: the answer says why, the exit code is 2', async () => {
    const { code, stdout, stderr } = await run([], '{"id":"c1","blocks":[]}');
    expect([code, stderr]).toEqual([2, '']);
    expect(JSON.parse(stdout)).toMatchObject({ id: 'c1', error: { code: 'invalid_case' } });
    const broken = await run([], '{"id":');
    expect(broken.code).toBe(2);
    expect(JSON.parse(broken.stdout)).toMatchObject({ id: null, error: { issues: [{ code: 'not_json' }] } });
    expect((await run([], '')).code).toBe(2);
  });

  test('under another policy, or under all of them', async () => {
    const other = await run(['--policy', 'cohen-2020-lumbar'], line('c1'));
    expect(JSON.parse(other.stdout)).toMatchObject({ policy: { id: 'cohen-2020-lumbar' } });
    const unknown = await run(['--policy=no-such'], line('c1'));
    expect([unknown.code, unknown.stdout]).toEqual([2, expect.stringContaining('unknown_policy')]);
    const all = await run(['--all-policies'], JSON.stringify({ ...raw('c1'), asOf: '2026-02-01' }));
    const { id, policies } = JSON.parse(all.stdout) as { id: string; policies: unknown[] };
    expect([all.code, id, policies.length]).toEqual([0, 'c1', 22]);
    expect((await run(['--all-policies'], line('c1'))).code).toBe(2);
  });
});

describe('calculate --ndjson', () => {
  test('answers every line in its place: blank lines none, broken ones too', async () => {
    const text = `\uFEFF${line('a')}\r\n\r\n{"broken\n   \n${line('b')}\n[]\n${line('c')}`;
    const { code, stdout } = await run(['--ndjson'], text);
    expect(code).toBe(2);
    expect(idsOf(stdout)).toEqual(['a', null, 'b', null, 'c']);
    expect(await run([file('cases.ndjson', text), '--ndjson'])).toMatchObject({ code: 2, stdout });
  });

  test('lines and letters may be cut anywhere between pieces', async () => {
    const bytes = Buffer.from(`${line('é')}\n${line('日本')}\n`);
    const pieces = Array.from(bytes, (byte) => Buffer.from([byte]));
    const { code, stdout } = await run(['--ndjson'], pieces);
    expect([code, idsOf(stdout)]).toEqual([0, ['é', '日本']]);
  });

  test('nothing in, nothing out', async () => {
    expect(await run(['--ndjson'], '\n\n')).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('waits for a slow reader instead of piling up answers', async () => {
    let asked = 0;
    let answered = 0;
    const source = function* () {
      for (; asked < 200; asked += 1) yield Buffer.from(`${line(`c${asked}`)}\n`);
    };
    const ahead: number[] = [];
    const stdout = new Writable({
      highWaterMark: 1,
      write(piece, _encoding, done) {
        ahead.push(asked - answered);
        answered += String(piece).split('\n').length - 1;
        setImmediate(done);
      },
    });
    const stdin = Readable.from(source(), { objectMode: false, highWaterMark: 1 });
    const code = await calculateCommand(['--ndjson'], { stdin, stdout, stderr: collector().stream });
    expect([code, answered]).toEqual([0, 200]);
    expect(Math.max(...ahead)).toBeLessThan(100);
  });

  test('stops quietly when the reader has gone', async () => {
    const stdout = new Writable({
      write(_piece, _encoding, done) {
        done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
      },
    });
    const stderr = collector();
    const stdin = Readable.from(
      Array.from({ length: 500 }, (_, index) => Buffer.from(`${line(`c${index}`)}\n`)),
    );
    expect(await calculateCommand(['--ndjson'], { stdin, stdout, stderr: stderr.stream })).toBe(0);
    expect(stderr.text()).toBe('');
  });
});

describe('calculate, said wrongly', () => {
  test.each([
    [['--what'], 'calculate: unknown option --what; known: --ndjson, --policy ID, --all-policies, --help\n'],
    [['--policy'], 'calculate: --policy needs the id of a policy\n'],
    [['--policy', '--ndjson'], 'calculate: --policy needs the id of a policy\n'],
    [['a.json', 'b.json'], 'calculate: one file at a time, not both a.json and b.json\n'],
    [['--policy', 'x', '--all-policies'], 'calculate: use --policy or --all-policies, not both\n'],
  ])('%j', async (argv, stderr) => {
    expect(await run(argv)).toEqual({ code: 2, stdout: '', stderr });
  });

  test('a file that is not there, or a folder: one line', async () => {
    for (const path of [join(folder, 'none.json'), folder]) {
      const { code, stdout, stderr } = await run([path]);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/^calculate: cannot read .+\n$/);
    }
  });

  test('help', async () => {
    expect(await run(['--help'])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('--all-policies'),
    });
  });
});
