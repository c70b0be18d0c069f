import { Client } from 'pg';
import { verifyAudit } from '../../server/audit/verify-audit.ts';
import { ClinicDatabase } from '../../server/db/clinic-database.ts';
import type { DataFolder } from './data-folder.ts';
import type { Acknowledged } from './ledger.ts';

export interface RecordCheck {
  /** Scores in the record. */
  readonly rows: number;
  /** Acknowledged scores that are not in the record as they were acknowledged, with event and request. */
  readonly lost: number;
  /** What is in the record and should not be: a second row, half of a change, a broken chain; in words. */
  readonly wrong: readonly string[];
}

interface StoredRow {
  readonly id: string;
  readonly series_id: string;
  readonly minutes: number;
  readonly score: number;
  readonly events: number;
  readonly requests: number;
}

const storedReadings = `
  select r.id, r.series_id, r.minutes_after_block as minutes, r.score_units as score,
    (select count(*)::int from audit_event e where e.clinic_id = r.clinic_id and e.subject = 'reading'
       and e.subject_id = r.id and e.action = 'reading_recorded' and e.after ->> 'id' = r.id::text) as events,
    (select count(*)::int from write_request w where w.clinic_id = r.clinic_id and w.user_id = r.author_id
       and w.key = r.id::text and w.answer ->> 'id' = r.id::text) as requests
  from reading r where r.clinic_id = any($1)`;

/** Each of these counts is the number of scores where nothing was half stored. */
const halves = {
  'audit events of scores': `select count(*)::int as rows from audit_event where clinic_id = any($1) and action = 'reading_recorded'`,
  'kept requests': `select count(*)::int as rows from write_request where clinic_id = any($1)`,
};

/** Reads the record behind the application's back and holds it against what was acknowledged, both ways. */
export async function checkRecord(
  folder: Pick<DataFolder, 'url' | 'superuserUrl'>,
  ledger: readonly Acknowledged[],
): Promise<RecordCheck> {
  const clinicIds = [...new Set(ledger.map(({ clinicId }) => clinicId))];
  const sql = new Client({ connectionString: await folder.superuserUrl() });
  await sql.connect();
  try {
    const { rows } = await sql.query<StoredRow>(storedReadings, [clinicIds]);
    const stored = new Map(rows.map((row) => [row.id, row]));
    const lost = ledger.filter((written) => !isStoredWhole(written, stored.get(written.id)));
    const wrong: string[] = [];
    if (rows.length !== ledger.length) wrong.push(`${rows.length} scores for ${ledger.length} acknowledged`);
    for (const [what, query] of Object.entries(halves)) {
      const count = (await sql.query<{ rows: number }>(query, [clinicIds])).rows[0]?.rows;
      if (count !== rows.length) wrong.push(`${count} ${what} for ${rows.length} scores`);
    }
    wrong.push(...(await brokenChains(folder)));
    return { rows: rows.length, lost: lost.length, wrong };
  } finally {
    await sql.end();
  }
}

function isStoredWhole(written: Acknowledged, row: StoredRow | undefined): boolean {
  return (
    row !== undefined &&
    row.series_id === written.seriesId &&
    row.minutes === written.minutes &&
    row.score === written.score &&
    row.events === 1 &&
    row.requests === 1
  );
}

export async function brokenChains(folder: Pick<DataFolder, 'url'>): Promise<string[]> {
  const db = new ClinicDatabase(await folder.url(), 1);
  const lines: string[] = [];
  try {
    return (await verifyAudit(db, new Map(), (line) => lines.push(line))) ? [] : lines;
  } finally {
    await db.close();
  }
}
