import { v7 as newId } from 'uuid';
import { type ChainClinic, listClinics } from '../audit/chain-store.ts';
import { exportAudit } from '../audit/export-audit.ts';
import { ClinicDatabase } from '../db/clinic-database.ts';
import { StartRefusal } from '../start-refusal.ts';
import { parseExportArguments } from './audit-export-arguments.ts';
import { runDatabaseCommand } from './command-database.ts';
import { OutputClosed, PacedOutput } from './paced-output.ts';

// npm run -s audit:export -- --clinic NAME|ID --from DATE --to DATE [--format csv|ndjson]: a clinic's audit on standard
// output, as an auditor reads it.

process.exitCode = await runDatabaseCommand('audit:export', async (database) => {
  const { clinic: wanted, days, format } = parseExportArguments(process.argv.slice(2));
  const db = new ClinicDatabase(database.applicationUrl, 1);
  const output = new PacedOutput(process.stdout);
  try {
    const clinic = findClinic(await db.inInstallation(listClinics), wanted);
    await exportAudit(db, { clinic, days, format, requestId: newId() }, (text) => output.write(text));
    await output.end();
    return 0;
  } catch (error) {
    if (error instanceof OutputClosed) return 0;
    throw error;
  } finally {
    await db.close();
  }
});

function findClinic(clinics: readonly ChainClinic[], wanted: string): ChainClinic {
  const key = wanted.toLowerCase();
  const found = clinics.filter(({ id, name }) => id === key || name.toLowerCase() === key);
  const [clinic] = found;
  if (clinic !== undefined && found.length === 1) return clinic;
  const known = clinics.map(({ id, name }) => `${name} (${id})`).join(', ');
  const problem = clinic === undefined ? 'There is no clinic' : 'There is more than one clinic';
  throw new StartRefusal(`${problem} ${JSON.stringify(wanted)}; there is: ${known || 'none'}`);
}
