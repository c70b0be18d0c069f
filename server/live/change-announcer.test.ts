import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ClinicDatabase } from '../db/clinic-database.ts';
import type { Change } from './change.ts';
import { ChangeAnnouncer, type Mark } from './change-announcer.ts';
import type { ChangeLink } from './change-link.ts';

const whose = { patientId: 'p', episodeId: 'e', blockId: 'b' };
/** The series of each statement that asked whose they are. */
let asked: string[][];
const db = {
  alone: async (_statement: unknown, [, ids]: [string, string[]]) => {
    asked.push(ids);
    if (ids.includes('broken')) throw new Error('cut');
    return ids.map((id) => ({ id, ...whose }));
  },
} as unknown as ClinicDatabase;
const score = (clinicId = 'c', id = 's'): Mark => ({ clinicId, kind: 'record', named: ['seriesId', id] });

let told: (readonly Change[])[];
let isUp: boolean;
const link = {
  get isUp() {
    return isUp;
  },
  tell: async (changes: readonly Change[]) => {
    if (!isUp) throw new Error('away');
    told.push(changes);
  },
} as unknown as ChangeLink;

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  asked = [];
  isUp = true;
});
afterEach(() => vi.useRealTimers());

it('When many scores come within a tenth of a second, then one statement asks and one notification says whose they are', async () => {
  const announcer = new ChangeAnnouncer(db, link);
  for (let count = 0; count < 50; count += 1) announcer.mark(score('c', `s${count % 3}`));
  await vi.advanceTimersByTimeAsync(100);
  expect(asked).toEqual([['s0', 's1', 's2']]);
  expect(told).toEqual([[{ clinicId: 'c', kind: 'record', ...whose }]]);
});

it('When it is of several clinics, or of no part of a record, then each clinic is asked for once, and no more', async () => {
  const announcer = new ChangeAnnouncer(db, link);
  for (const mark of [score('c'), score('d', 't'), score('c', 'u')]) announcer.mark(mark);
  announcer.mark({ clinicId: 'e', kind: 'policies', named: undefined });
  announcer.mark({ clinicId: 'e', kind: 'record', named: ['patientId', 'p'] });
  await announcer.flush();
  expect(asked).toEqual([['s', 'u'], ['t']]);
  const nobody = { patientId: null, episodeId: null, blockId: null };
  expect(told.flat()).toEqual([
    { clinicId: 'c', kind: 'record', ...whose },
    { clinicId: 'd', kind: 'record', ...whose },
    { clinicId: 'e', kind: 'policies', ...nobody },
    { clinicId: 'e', kind: 'record', ...nobody, patientId: 'p' },
  ]);
});

it('When whose it is cannot be found out, then everybody is told to look', async () => {
  const announcer = new ChangeAnnouncer(db, link);
  announcer.mark(score('c', 'broken'));
  await announcer.flush();
  const nobody = { patientId: null, episodeId: null, blockId: null };
  expect(told.flat()).toEqual([{ clinicId: 'c', kind: 'record', ...nobody }]);
});

it('When there is no connection, then it is kept and told later; too much of it becomes "everything"', async () => {
  const announcer = new ChangeAnnouncer(db, link);
  isUp = false;
  announcer.mark(score());
  await vi.advanceTimersByTimeAsync(1_000);
  isUp = true;
  await announcer.flush();
  expect(told.flat()).toEqual([{ clinicId: 'c', kind: 'record', ...whose }]);
  isUp = false;
  for (let count = 0; count < 201; count += 1) announcer.mark(score('c', `s${count}`));
  isUp = true;
  await announcer.flush();
  expect(told[1]).toEqual([
    { clinicId: 'c', kind: 'everything', patientId: null, episodeId: null, blockId: null },
  ]);
});
