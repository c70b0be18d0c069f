import { v7 as newId } from 'uuid';
import type { Installation } from '#shared/contract/setup.ts';
import { presetPolicies } from '#shared/domain/presets.ts';
import { seedDemoClinic } from '../../../prisma/seed.ts';
import type { Tx } from '../../db/clinic-database.ts';
import { applicationIn, enterClinic } from '../../db/open-rows.ts';
import { sha256Of } from '../../http/one-time-token.ts';
import { demoUsers } from './demo-clinic.ts';

export { seedDemoClinic };

const setUpLock = 7_130_201;
export const defaultSchedule = [15, 30, 60, 120, 180, 240, 300, 360, 420, 480];
const defaultPolicyId = 'clinic-template';

/** Setting up, opening and removing take turns, over all processes on this database. */
export async function takeTurns(tx: Tx): Promise<void> {
  // The one before may be filling a demo clinic, which takes some seconds: wait for it longer than for a row.
  await tx.$queryRaw`select set_config('lock_timeout', '30s', true), set_config('statement_timeout', '30s', true)`;
  await tx.$queryRaw`select 1 from (select pg_advisory_xact_lock(${setUpLock}::bigint)) as locked`;
}

export async function listClinicIds(tx: Tx): Promise<string[]> {
  return (await tx.clinic.findMany({ select: { id: true } })).map(({ id }) => id);
}

export async function findRealClinic(tx: Tx) {
  return tx.clinic.findFirst({ where: { isDemo: false }, select: { id: true } });
}

/** What a visitor may know. The demo's password is shown only where nobody but this machine can ask. */
export async function presentInstallation(tx: Tx, isLoopback: boolean): Promise<Installation> {
  const clinicExists = (await findRealClinic(tx)) !== null;
  const demo = isLoopback ? await findDemo(tx) : null;
  return { clinicExists, demoAllowed: isLoopback && !clinicExists, demo };
}

async function findDemo(tx: Tx): Promise<Installation['demo']> {
  const clinic = await tx.clinic.findFirst({ where: { isDemo: true } });
  if (clinic === null || clinic.demoPassword === null) return null;
  await enterClinic(tx, applicationIn(clinic.id));
  const users = await tx.user.findMany({
    // Its own people: whoever was invited since chose a password of their own.
    where: { clinicId: clinic.id, email: { in: demoUsers.map(({ email }) => email) }, disabledAt: null },
    select: { email: true, displayName: true, role: true },
    orderBy: { id: 'asc' },
  });
  return { clinicName: clinic.name, password: clinic.demoPassword, users };
}

interface NewClinic {
  name: string;
  timeZone: string;
  /** Set for a demo clinic only. */
  demoPassword?: string;
}

/** A clinic with the presets as its first policy versions; answers its id. The transaction is inside it from then on. */
export async function createClinic(
  tx: Tx,
  { name, timeZone, demoPassword }: NewClinic,
  now: Date,
): Promise<string> {
  const id = newId();
  await enterClinic(tx, applicationIn(id));
  await tx.clinic.create({
    data: {
      id,
      name,
      timeZone,
      isDemo: demoPassword !== undefined,
      demoPassword: demoPassword ?? null,
      scheduleMinutes: defaultSchedule,
      defaultPolicyCervical: defaultPolicyId,
      defaultPolicyThoracic: defaultPolicyId,
      defaultPolicyLumbar: defaultPolicyId,
      createdAt: now,
    },
  });
  await tx.policyVersion.createMany({
    data: presetPolicies.map((policy) => ({
      id: newId(),
      clinicId: id,
      policyId: policy.id,
      version: policy.version,
      name: policy.name ?? policy.id,
      enabled: policy.enabled ?? false,
      definition: JSON.parse(JSON.stringify(policy)),
      publishedAt: now,
    })),
  });
  return id;
}

interface NewUser {
  clinicId: string;
  email: string;
  displayName: string;
  role: 'nurse' | 'physician' | 'admin';
  passwordHash: string | null;
}

export async function createUser(tx: Tx, user: NewUser, now: Date): Promise<string> {
  const id = newId();
  await tx.user.create({ data: { id, ...user, createdAt: now } });
  return id;
}

const linkDays = 7;

/** Makes the setup link anew; those of earlier starts stop working. */
export async function renewSetUpLink(tx: Tx, token: string, now: Date): Promise<void> {
  await tx.oneTimeLink.deleteMany({ where: { purpose: 'set_up_clinic' } });
  const expiresAt = new Date(now.getTime() + linkDays * 86_400_000);
  await tx.oneTimeLink.create({
    data: { id: newId(), purpose: 'set_up_clinic', tokenSha256: sha256Of(token), createdAt: now, expiresAt },
  });
}

/** Whether this link still works; looking does not use it up. */
export async function isSetUpLinkOpen(tx: Tx, token: string, now: Date): Promise<boolean> {
  const open = {
    tokenSha256: sha256Of(token),
    purpose: 'set_up_clinic',
    usedAt: null,
    expiresAt: { gt: now },
  } as const;
  return (await tx.oneTimeLink.count({ where: open })) === 1;
}

export async function useSetUpLink(tx: Tx, token: string, now: Date): Promise<boolean> {
  const open = {
    tokenSha256: sha256Of(token),
    purpose: 'set_up_clinic',
    usedAt: null,
    expiresAt: { gt: now },
  } as const;
  return (await tx.oneTimeLink.updateMany({ where: open, data: { usedAt: now } })).count === 1;
}

/** Removes the demo clinic the transaction stands in, with everything in it; the database lets no other clinic go. */
export async function deleteDemoClinic(tx: Tx, clinicId: string): Promise<void> {
  await tx.$queryRaw`select remove_demo_clinic(${clinicId}::uuid)::text`;
}
