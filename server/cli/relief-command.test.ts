import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { reliefCommand } from './relief-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'relief-'));
afterAll(() => rmSync(folder, { recursive: true }));

const registry = fileURLToPath(
  new URL('../../shared/domain/golden/registry-pain-scores.csv', import.meta.url),
);

function sheet(text: string): string {
  const path = join(folder, 'sheet.csv');
  writeFileSync(path, text);
  return path;
}

async function run(...argv: string[]) {
  const out = { stdout: '', stderr: '' };
  const into = (name: keyof typeof out) =>
    new Writable({
      write(piece, _encoding, done) {
        out[name] += String(piece);
        done();
      },
    });
  const code = await reliefCommand(argv, { stdout: into('stdout'), stderr: into('stderr') });
  return { code, ...out };
}

const columns = ['--baseline', 'before', '--post', 'after'];
const audit = (text: string, ...more: string[]) => run(sheet(text), ...columns, ...more);

describe('relief', () => {
  test('reproduces the facts of the registry', async () => {
    const { code, stdout } = await run(registry, '--baseline', 'baseline_nrs', '--post', 'followup_nrs');
    expect(code).toBe(0);
    expect(stdout).toBe(`Relief in registry-pain-scores.csv: baseline_nrs to followup_nrs, scale nrs11

rows                                 7138
pairs                                7138
refused rows                            0
baseline 0 (relief undefined)           3
follow-up 0                            71
worse than before (negative relief)  2156

relief     met  exactly met
>= 30 %   1178           54
>= 50 %    588          193
>= 70 %    191            6
>= 75 %    164           29
>= 80 %    133           21
>= 100 %    71           71
`);
  });

  test('reads quoted fields, a byte order mark, CRLF, other columns and blank lines', async () => {
    const text = '\uFEFFname,"before",after\r\n"Roe, ""J""","8","1"\r\n\r\n"two\nlines",5, 1 \r\n';
    const { code, stdout } = await audit(text, '--thresholds', '80');
    expect(code).toBe(0);
    expect(stdout).toContain('>= 80 %    2            1');
  });

  test('refuses rows with their line and why; what is missing is never 0', async () => {
    const rows = [
      '8,1',
      ',1',
      '8,',
      '"4,5",1',
      '4,5,1',
      'eight,1',
      '11,1',
      '-1,1',
      '7.5,1',
      '8',
      '1e1,1',
      ';,NaN',
    ];
    const { code, stdout } = await audit(`before,after\n${rows.join('\n')}\n`);
    expect(code).toBe(2);
    expect(stdout).toContain('refused rows                         11');
    expect(stdout).toContain('pairs                                 1');
    expect(stdout.slice(stdout.indexOf('Refused rows:'))).toBe(`Refused rows:
  line 3: before is empty
  line 4: after is empty
  line 5: before is "4,5": write decimals with a point
  line 6: 3 cells where the header has 2: a comma inside a cell needs quotes
  line 7: before is "eight": not a number
  line 8: before is 11: outside 0 to 10
  line 9: before is -1: outside 0 to 10
  line 10: before is 7.5: whole numbers only on nrs11
  line 11: after is empty
  line 12: before is "1e1": not a number
  line 13: before is ";": not a number; after is "NaN": not a number
`);
  });

  test('decimals and millimetres on their own scales', async () => {
    expect(
      (await audit('before,after\n2.8,0.7\n', '--scale', 'nrs11_tenths', '--thresholds=75')).stdout,
    ).toContain('>= 75 %    1            1');
    expect(
      (await audit('before,after\n98,20\n', '--scale', 'vas100', '--thresholds', '79.5,80')).stdout,
    ).toMatch(/>= 79\.5 % +1 +0\n>= 80 % +0 +0\n/);
  });

  test.each([
    ['before;after\n8;1\n', /separates its columns with semicolons; save it with commas\n$/],
    ['before\tafter\n8\t1\n', /separates its columns with tabs; save it with commas\n$/],
    ['pre,post\n8,1\n', /^relief: no column "before" in .*; columns: pre, post\n$/],
    ['before,before,after\n8,1,1\n', /2 columns are named "before"/],
    ['', /is empty: its first row must name the columns\n$/],
    ['before,after\n"8,1\n', /is not a readable CSV: .+\n$/],
  ])('%j cannot be audited', async (text, message) => {
    const { code, stdout, stderr } = await audit(text);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd()).not.toContain('\n');
  });

  test.each([
    [[], 'name the CSV file to audit'],
    [['x.csv'], '--baseline must name the column of the score before'],
    [['x.csv', '--baseline', 'a'], '--post must name the column of the score after'],
    [['x.csv', ...columns, '--scale', 'nrs'], '--scale must be one of nrs11, nrs11_tenths, vas100'],
    [
      ['x.csv', ...columns, '--thresholds', '50,101'],
      '--thresholds must be percent from 0 to 100 with at most one decimal, such as 50,80',
    ],
    [
      ['x.csv', ...columns, '--thresholds', '50,,80'],
      '--thresholds must be percent from 0 to 100 with at most one decimal, such as 50,80',
    ],
    [['x.csv', '--post'], '--post needs a value'],
    [['x.csv', '--what'], 'unknown option --what; known: --baseline, --post, --thresholds, --scale, --help'],
    [['x.csv', 'y.csv'], 'one file at a time, not both x.csv and y.csv'],
  ])('%j: %s', async (argv, problem) => {
    expect(await run(...argv)).toEqual({ code: 2, stdout: '', stderr: `relief: ${problem}\n` });
  });

  test('a file that is not there: one line', async () => {
    const { code, stderr } = await run(join(folder, 'none.csv'), ...columns);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^relief: cannot read .+\n$/);
  });

  test('help', async () => {
    expect(await run('--help')).toMatchObject({ code: 0, stdout: expect.stringContaining('--thresholds') });
  });
});
