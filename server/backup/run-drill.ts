import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateSync } from 'otplib';
import type { Client } from 'pg';
import { v7 as newId } from 'uuid';
import { hashPassword } from '../api/session/password.ts';
import { listClinics } from '../audit/chain-store.ts';
import { verifyChain } from '../audit/verify-chain.ts';
import { applicationRole } from '../db/application-database.ts';
import { ClinicDatabase } from '../db/clinic-database.ts';
import { embeddedUrl } from '../db/connection-url.ts';
import { reachDatabase } from '../db/reach-database.ts';
import { visitEmbeddedPostgres } from '../db/visit-postgres.ts';
import { StartRefusal } from '../start-refusal.ts';
import type { BackupSource } from './backup-file.ts';
import { DrillBrowser } from './drill-browser.ts';
import { startDrillServer } from './drill-server.ts';
import { checkBackup, restoreEmbedded } from './restore-backup.ts';

type Report = (step: string, figure: string) => void;

/**
 * Proves that a backup brings the clinic back: restores it into a fresh cluster in a folder of its own, starts the
 * application there and signs in. Nothing of it touches the data folder or the backup.
 */
export async function runDrill(source: BackupSource, report: Report): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'facetwise-drill-'));
  let clusterFolder = folder;
  try {
    const backup = await checkBackup(source);
    report('file', `whole: ${backup.manifest.tables.length} tables, as of ${backup.head.madeAt}`);
    clusterFolder = await restoreEmbedded(backup, folder, () => undefined);
    const rows = backup.manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    report('restore', `${rows} rows, each table equal in number and checksum`);
    source.signal.throwIfAborted();
    const server = await startDrillServer(folder, source.signal);
    try {
      report('start', `ready on ${server.origin}`);
      await tryRestored(folder, server.origin, report);
    } finally {
      await server.stop();
    }
  } finally {
    for (const each of new Set([clusterFolder, folder])) await rm(each, { recursive: true, force: true });
  }
}

async function tryRestored(folder: string, origin: string, report: Report): Promise<void> {
  const visit = await visitEmbeddedPostgres(folder, () => undefined);
  const client = await reachDatabase(
    embeddedUrl(visit.port, 'postgres', visit.superuserPassword, 'facetwise'),
  );
  try {
    report(
      'audit',
      await verifyChains(embeddedUrl(visit.port, applicationRole, visit.applicationPassword, 'facetwise')),
    );
    report('sign-in', await signIn(client, origin));
  } finally {
    await client.end();
    await visit.leave();
  }
}

async function verifyChains(url: string): Promise<string> {
  const db = new ClinicDatabase(url, 1);
  try {
    const clinics = await db.inInstallation(listClinics);
    let count = 0;
    for (const { id, name } of clinics) {
      const { events, faults } = await verifyChain(db, id);
      count += events;
      if (faults.length > 0)
        throw new StartRefusal(`The audit of ${name} is not whole: npm run audit:verify tells what.`);
    }
    return `${clinics.length} ${clinics.length === 1 ? 'chain' : 'chains'} whole, ${count} events`;
  } finally {
    await db.close();
  }
}

/** Nobody's password is known here, so one account more is made: in the restored copy only. */
async function signIn(client: Client, origin: string): Promise<string> {
  const { rows } = await client.query<{ id: string; name: string }>(
    'SELECT id, name FROM clinic ORDER BY created_at',
  );
  const [clinic] = rows;
  if (clinic === undefined) return 'left out: the backup holds no clinic';
  const password = randomBytes(18).toString('base64url');
  const email = `${newId()}@drill.invalid`;
  await client.query(
    `INSERT INTO app_user (id, clinic_id, email, display_name, role, password_hash) VALUES ($1, $2, $3, 'Drill', 'nurse', $4)`,
    [newId(), clinic.id, email, await hashPassword(password)],
  );
  const browser = new DrillBrowser(origin);
  const { state } = await browser.post('/api/sign-in', { email, password });
  if (state === 'must_enrol') {
    const { secret } = await browser.post('/api/totp', {});
    await browser.post('/api/totp/confirm', { code: generateSync({ secret: String(secret) }) });
  }
  await browser.get('/api/sessions');
  return `answered 200 in ${rows.length === 1 ? 'the clinic' : `the first of ${rows.length} clinics`}`;
}
