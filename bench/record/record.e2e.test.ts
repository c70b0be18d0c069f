import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkRecord } from '../cluster/check-record.ts';
import { type Cluster, openCluster } from '../cluster/cluster.ts';
import { type Acknowledged, plantClinics, slotsOf, writingOf } from '../cluster/ledger.ts';
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

/** Behind the application's back, so that no event and no request belongs to it. */
async function plantReading(
  url: string,
  { id, seriesId, minutes, score }: Pick<Acknowledged, 'id' | 'seriesId' | 'minutes' | 'score'>,
): Promise<void> {
  const sql = new Client({ connectionString: url });
  await sql.connect();
  const planted = sql.query(
    `insert into reading (id, clinic_id, series_id, phase, minutes_after_block, kind, score_units, observed_at,
       is_late_entry, source, author_id)
     select $1, s.clinic_id, s.id, 'post_block', $3, 'score', $4, b.performed_at + make_interval(mins => $3), true,
       'nurse', b.created_by_id from series s join block b on b.id = s.block_id where s.id = $2`,
    [id, seriesId, minutes, score],
  );
  await planted.finally(() => sql.end());
}

describe('a record under way', () => {
  beforeAll(async () => {
    cluster = await openCluster();
  });
  afterAll(() => cluster.close());

  it('When an acknowledged score is missing, or is there without its event and request, then the check says so', async () => {
    const [slot] = slotsOf(await plantClinics(cluster.folder, 'Half stored', 8), 1);
    if (slot === undefined) throw new Error('there is a slot');
    const { sent, score } = writingOf(slot);
    const { clinicId, seriesId, minutes } = slot;
    const acknowledged = { id: sent.key, clinicId, seriesId, minutes, score };
    const ledger = [{ ...acknowledged, times: 1, wasStoredUnseen: false, said: '' }];
    const missing = await checkRecord(cluster.folder, ledger);
    expect(missing).toMatchObject({ lost: 1, wrong: ['0 scores for 1 acknowledged'] });
    await plantReading(await cluster.folder.superuserUrl(), acknowledged);
    const half = await checkRecord(cluster.folder, ledger);
    const halves = ['0 audit events of scores for 1 scores', '0 kept requests for 1 scores'];
    expect(half).toMatchObject({ rows: 1, lost: 1, wrong: halves });
  });

  it.each(['api', 'database'] as const)(
    'When the %s is killed under writers, then no write is lost',
    async (victim) => {
      const size = { writes: 200, kills: 2, minutes: 10 };
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
    const size = { writers: 8, edits: 4, records: 2 };
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
