import { parseArgs } from 'node:util';
import { type Anchor, readAnchors } from '../audit/anchor-file.ts';
import { verifyAudit } from '../audit/verify-audit.ts';
import { ClinicDatabase } from '../db/clinic-database.ts';
import { lineFor, StartRefusal } from '../start-refusal.ts';
import { runDatabaseCommand } from './command-database.ts';

// npm run audit:verify -- [--anchors FILE]: whether every clinic's audit is as it was recorded. The anchors are those of
// AUDIT_ANCHOR_FILE unless another file is named. Exit code 1 when anything is wrong.

const say = (line: string) => void process.stdout.write(`${line}\n`);

process.exitCode = await runDatabaseCommand('audit:verify', async (database, env) => {
  const file = anchorFile(process.argv.slice(2)) ?? env.auditAnchorFile;
  const { byClinic, unreadable } = await read(file);
  const db = new ClinicDatabase(database.applicationUrl, 1);
  try {
    const isWhole = await verifyAudit(db, byClinic, say);
    if (unreadable.length > 0) say(`${file}: no anchors in lines ${unreadable.join(', ')}`);
    return isWhole && unreadable.length === 0 ? 0 : 1;
  } finally {
    await db.close();
  }
});

function anchorFile(args: string[]): string | undefined {
  try {
    return parseArgs({ args, options: { anchors: { type: 'string' } } }).values.anchors;
  } catch (error) {
    throw new StartRefusal(`${lineFor(error)} (npm run audit:verify -- [--anchors FILE])`);
  }
}

async function read(file: string | undefined) {
  if (file === undefined) return { byClinic: new Map<string, Anchor[]>(), unreadable: [] };
  return readAnchors(file).catch((error: unknown) => {
    throw new StartRefusal(`the anchors cannot be read: ${lineFor(error)}`);
  });
}
