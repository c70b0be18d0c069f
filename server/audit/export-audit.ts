import type { ClinicDatabase } from '../db/clinic-database.ts';
import { applicationIn } from '../db/open-rows.ts';
import { type AuditRow, rowMaker } from './audit-rows.ts';
import type { ChainLink } from './chain-hash.ts';
import { type ChainClinic, type ChainPlace, type DayRange, namesOfUsers, readDays } from './chain-store.ts';
import { csvLine } from './csv.ts';
import { describeFault } from './describe-fault.ts';
import { recordAuditEvent } from './record-audit-event.ts';
import { describeChain } from './verify-audit.ts';
import { verifyChain } from './verify-chain.ts';

export interface AuditExport {
  readonly clinic: ChainClinic;
  readonly days: DayRange;
  readonly format: 'csv' | 'ndjson';
  readonly requestId: string;
}

interface Heading extends DayRange {
  readonly clinic: string;
  readonly timeZone: string;
  readonly chain: string;
  readonly faults: readonly string[];
}

const pageSize = 500;

const columns: Readonly<Record<keyof AuditRow, string>> = {
  seq: 'Number',
  time: 'Time at the clinic',
  timeUtc: 'Time in UTC',
  who: 'Who',
  whoId: 'Who (id)',
  action: 'What',
  subject: 'Of what',
  subjectId: 'Of what (id)',
  changes: 'Changes',
  requestId: 'Request',
  hash: 'Hash',
};

/** Writes a clinic's events of some days, oldest first, under a heading that says whether the chain is whole. */
export async function exportAudit(
  db: ClinicDatabase,
  { clinic, days, format, requestId }: AuditExport,
  write: (text: string) => Promise<void>,
): Promise<void> {
  const clinicId = clinic.id;
  const users = await db.inClinic(applicationIn(clinicId), async (tx) => {
    // Whoever reads the audit reads patients: that is in the audit too, before the first line is out.
    const after = { ...days, format };
    const what = { action: 'audit_exported', subject: 'clinic', subjectId: clinicId, after };
    await recordAuditEvent(tx, { who: { clinicId, userId: null }, ...what, requestId });
    return namesOfUsers(tx, clinicId);
  });
  const report = await verifyChain(db, clinicId);
  const heading: Heading = {
    clinic: `${clinic.name} (${clinicId})`,
    timeZone: clinic.timeZone,
    ...days,
    chain: describeChain(report),
    faults: report.faults.map(describeFault),
  };
  await write(format === 'csv' ? csvHeading(heading) : `${JSON.stringify(heading)}\n`);
  const rowOf = rowMaker(clinic.timeZone, users);
  let place: ChainPlace | null = null;
  for (;;) {
    const after: ChainPlace | null = place;
    const page: ChainLink[] = await db.inClinic(applicationIn(clinicId), (tx) =>
      readDays(tx, clinic, days, after, pageSize),
    );
    for (const link of page) await write(lineOf(rowOf(link), format));
    if (page.length < pageSize) return;
    place = page.at(-1) ?? null;
  }
}

function csvHeading({ clinic, timeZone, from, to, chain, faults }: Heading): string {
  const facts = [
    ['Clinic', clinic],
    ['Time zone', timeZone],
    ['From', from],
    ['To', to],
    ['Chain', chain],
    ...faults.map((fault) => ['Fault', fault]),
  ];
  return [...facts.map(csvLine), '\r\n', csvLine(Object.values(columns))].join('');
}

function lineOf(row: AuditRow, format: AuditExport['format']): string {
  if (format === 'ndjson') return `${JSON.stringify(row)}\n`;
  const cells = Object.keys(columns).map((name) => row[name as keyof AuditRow]);
  return csvLine(cells.map((cell) => (typeof cell === 'string' ? cell : cell.join('\n'))));
}
