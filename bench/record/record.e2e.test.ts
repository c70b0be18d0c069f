import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cluster, openCluster } from '../cluster/cluster.ts';
import type { Proof, Say } from '../cluster/proof.ts';
import { proveCrash } from './crash.ts';
import { proveDuplicates } from './duplicates.ts';
import { proveNoLostUpdates } from './lost-updates.ts';
import { proveSameData } from './same-data.ts';
import { proveTimes, recordingDay } from './times.ts';

// Short runs of `npm run prove -- crash-api`, crash-db, same-data, duplicates, lost-updates and time.

let cluster: Cluster;

async function expectProven(prove: (say: Say) => Promise<Proof>): Promise<string> {
  const lines: string[] = [];
  const { isProven, figure } = await prove((line) => lines.push(line));
  expect(isProven, [...lines, figure].join('\n')).toBe(true);
  return figure;
}

describe('a record under way', () => {
  beforeAll(async () => {
    cluster = await openCluster();
  });
  afterAll(() => cluster.close());

  it.each(['api', 'database'] as const)(
    'When the %s is killed under writers, then no write is lost',
    async (victim) => {
      const size = { writes: 200, kills: 2, minutes: 2 };
      const figure = await expectProven((say) => proveCrash(cluster, victim, size, say));
      expect(figure).toBe('0 of 200 acknowledged writes lost, 2 kills');
    },
  );

  it('When others start on the same data, then one serves and nothing is lost', async () => {
    expect(await expectProven((say) => proveSameData(cluster, 6, say))).toMatch(/^0 of \d+ acknowledged/);
  });

  it('When the same score comes three times at once and once unanswered, then it is one row', async () => {
    expect(await expectProven((say) => proveDuplicates(cluster, 60, say))).toMatch(/^60 rows of 60 scores/);
  });

  it('When many raise one number over two processes, then every raise is kept', async () => {
    const size = { writers: 8, edits: 4 };
    const figure = await expectProven((say) => proveNoLostUpdates(cluster, size, say));
    expect(figure).toMatch(/^0 of 32 edits lost/);
  });
});

describe('a record around changes of the clock', () => {
  beforeAll(async () => {
    cluster = await openCluster(recordingDay - Date.now());
  });
  afterAll(() => cluster.close());

  it('When blocks and scores are written with the offset of their moment, then every reader sees that moment', async () => {
    const zones = ['Australia/Lord_Howe', 'Pacific/Apia', 'America/St_Johns', 'Antarctica/Troll'];
    const figure = await expectProven((say) =>
      proveTimes(cluster, { zones, years: [2026, 2027], step: 11 }, say),
    );
    expect(figure).toMatch(/^0 of \d\d\d instants wrong$/);
  });
});
