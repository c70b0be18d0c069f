import { createHash, randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { ClinicDatabase, type Tx } from '../../server/db/clinic-database.ts';
import { applicationIn } from '../../server/db/open-rows.ts';
import { createTestClinic } from '../../server/test/test-clinic.ts';
import type { DataFolder } from './data-folder.ts';
import { type Send, signedInClient } from './http-client.ts';

/** A clinic with people who are signed in and one block with series to score. */
export interface PlantedClinic {
  readonly id: string;
  readonly nurse: Send;
  readonly physician: Send;
  readonly physicianId: string;
  readonly episodeId: string;
  readonly blockId: string;
  readonly seriesIds: readonly string[];
}

/** When the planted block was done. */
export const performedAt = new Date('2026-01-05T18:00:00Z');

/** Written past the API, so that everything a proof counts came through it. */
export async function plantClinic(
  folder: Pick<DataFolder, 'url' | 'superuserUrl'>,
  name: string,
  { series = 0, now = new Date() } = {},
): Promise<PlantedClinic> {
  const db = new ClinicDatabase(await folder.url(), 1);
  const sql = new Client({ connectionString: await folder.superuserUrl() });
  await sql.connect();
  try {
    const { id, users } = await createTestClinic(db, name, now);
    const planted = { clinicId: id, createdById: users.physician.id, createdAt: now };
    const record = await db.inClinic(applicationIn(id), (tx) => plantBlock(tx, planted));
    const seriesIds = Array.from({ length: series }, () => newId());
    for (let first = 0; first < series; first += 2_000) {
      const some = seriesIds.slice(first, first + 2_000);
      await db.inClinic(applicationIn(id), (tx) => plantSeries(tx, planted.clinicId, record.blockId, some));
    }
    return {
      ...{ id, ...record, seriesIds, physicianId: users.physician.id },
      nurse: signedInClient(await plantSession(sql, id, users.nurse.id, now)),
      physician: signedInClient(await plantSession(sql, id, users.physician.id, now)),
    };
  } finally {
    await sql.end();
    await db.close();
  }
}

/** Somebody signed in, as a session's row and the cookie that belongs to it: what is measured is not signing in. */
async function plantSession(sql: Client, clinicId: string, userId: string, now: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const hash = createHash('sha256').update(token).digest();
  await sql.query(
    `insert into session (id, clinic_id, user_id, token_sha256, created_at, last_seen_at, expires_at)
     values ($1, $2, $3, $4, $5, $5, $5::timestamptz + interval '10 hours')`,
    [newId(), clinicId, userId, hash, now.toISOString()],
  );
  return `facetwise=${token}`;
}

interface Author {
  readonly clinicId: string;
  readonly createdById: string;
  readonly createdAt: Date;
}

async function plantBlock(tx: Tx, author: Author): Promise<{ episodeId: string; blockId: string }> {
  const { createdById } = author;
  const [patientId, episodeId, blockId] = [newId(), newId(), newId()];
  const person = { identifier: 'P-1', familyName: 'Proof', givenName: 'Synthetic', sex: 'female' } as const;
  await tx.patient.create({
    data: { ...author, ...person, id: patientId, birthDate: new Date('1960-02-29') },
  });
  const episode = { region: 'lumbar', indexPain: 'low back pain', policyId: 'medicare-l38801' } as const;
  await tx.episode.create({ data: { ...author, ...episode, id: episodeId, patientId } });
  await tx.block.create({
    data: {
      ...author,
      ...{ id: blockId, episodeId, operatorId: createdById, performedAt, performedOffsetMinutes: 0 },
      ...{ procedure: 'medial_branch_block', guidance: 'fluoroscopy', agent: 'lidocaine', steroid: false },
      ...{ contrast: true, vascularUptake: 'none', sedation: 'none', opioid: false, complications: [] },
    },
  });
  const target = { clinicId: author.clinicId, blockId, side: 'right' } as const;
  await tx.blockTarget.createMany({
    data: ['L3', 'L4'].map((nerve) => ({ ...target, id: newId(), nerve })),
  });
  return { episodeId, blockId };
}

async function plantSeries(tx: Tx, clinicId: string, blockId: string, ids: readonly string[]): Promise<void> {
  const site = { site: 'level', joint: 'L4-L5', side: 'right', scale: 'nrs11' } as const;
  await tx.series.createMany({ data: ids.map((id) => ({ ...site, id, clinicId, blockId })) });
}
