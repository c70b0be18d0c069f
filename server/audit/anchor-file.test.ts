import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { appendAnchors, readAnchors } from './anchor-file.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'facetwise-anchors-'));
  file = join(folder, 'anchors.ndjson');
});
afterEach(() => rm(folder, { recursive: true }));

const anchor = (seq: number) => ({
  at: '2026-03-02T09:30:00.000Z',
  clinicId: '00000000-0000-7000-8000-000000000001',
  seq,
  hash: 'a'.repeat(64),
});

it('When anchors are appended, then they come back by clinic, one line each', async () => {
  await appendAnchors(file, []);
  expect(await readFile(file, 'utf8')).toBe('');
  const other = { ...anchor(9), clinicId: '00000000-0000-7000-8000-000000000002' };
  await appendAnchors(file, [anchor(1), other]);
  await appendAnchors(file, [anchor(2)]);
  const { byClinic, unreadable } = await readAnchors(file);
  expect(unreadable).toEqual([]);
  expect([...byClinic.values()]).toEqual([[anchor(1), anchor(2)], [other]]);
});

it('When a line was left unfinished, then the next ones stand by themselves and it is told', async () => {
  await appendAnchors(file, [anchor(1)]);
  await appendFile(file, '{"at":"2026-0');
  await appendAnchors(file, [anchor(2)]);
  await appendFile(file, '{"seq":3}\n');
  const { byClinic, unreadable } = await readAnchors(file);
  expect([...byClinic.values()]).toEqual([[anchor(1), anchor(2)]]);
  expect(unreadable).toEqual([2, 4]);
});

it('When the file is not there, then reading it fails', async () => {
  await expect(readAnchors(file)).rejects.toMatchObject({ code: 'ENOENT' });
});
