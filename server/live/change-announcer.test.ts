import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ClinicDatabase } from '../db/clinic-database.ts';
import type { Change } from './change.ts';
import { ChangeAnnouncer, type Mark } from './change-announcer.ts';
import type { ChangeLink } from './change-link.ts';

const whose = { patientId: 'p', episodeId: 'e', blockId: 'b' };
const db = { inClinicBySql: async () => whose } as unknown as ClinicDatabase;
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
  isUp = true;
});
afterEach(() => vi.useRealTimers());

it('When many scores come within a tenth of a second, then one notification says whose they are', async () => {
  const announcer = new ChangeAnnouncer(db, link);
  for (let count = 0; count < 50; count += 1) announcer.mark(score('c', `s${count % 3}`));
  await vi.advanceTimersByTimeAsync(100);
  expect(told).toEqual([[{ clinicId: 'c', kind: 'record', ...whose }]]);
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
