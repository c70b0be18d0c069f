import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { ClinicDatabase } from '../db/clinic-database.ts';
import { applicationIn } from '../db/open-rows.ts';
import { lineFor } from '../start-refusal.ts';
import { appendAnchors } from './anchor-file.ts';
import { listClinics, readHead } from './chain-store.ts';

interface AnchorSettings {
  readonly databaseUrl: string;
  /** Undefined: nothing is anchored. */
  readonly file: string | undefined;
  readonly minutes: number;
  readonly log: Pick<Logger, 'error'>;
}

export interface AnchorWriter {
  /** When the file last held every newest link; undefined: not yet. */
  upToDateAt(): Date | undefined;
  /** Writes a last time and ends. */
  stop(): Promise<void>;
}

/** A file on a share that hangs must not keep the server from ending. */
const longestMs = 3_000;

/**
 * Writes the newest link of each clinic's audit into a file outside the database, now and by schedule. A file that
 * cannot be written is an error in the log, tried again next time, and stops nobody's work.
 */
export function startAnchorWriter({ databaseUrl, file, minutes, log }: AnchorSettings): AnchorWriter {
  if (file === undefined) return { upToDateAt: () => undefined, stop: () => Promise.resolve() };
  const db = new ClinicDatabase(databaseUrl, 1);
  const written = new Map<string, number>();
  let upToDateAt: Date | undefined;
  let writing = Promise.resolve();
  const write = () => {
    writing = writing
      .then(() => writeNewHeads(db, file, written))
      .then(() => {
        upToDateAt = new Date();
      })
      .catch((error: unknown) => {
        log.error({ file, reason: lineFor(error) }, 'The audit anchor could not be written.');
      });
    return writing;
  };
  void write();
  const timer = setInterval(() => void write(), minutes * 60_000);
  return {
    upToDateAt: () => upToDateAt,
    stop: async () => {
      clearInterval(timer);
      await Promise.race([write(), delay(longestMs, undefined, { ref: false })]);
      await db.close();
    },
  };
}

async function writeNewHeads(db: ClinicDatabase, file: string, written: Map<string, number>): Promise<void> {
  const clinics = await db.inInstallation(listClinics);
  const at = new Date().toISOString();
  const anchors = [];
  // A demo clinic may be removed whole, and with it what would be anchored.
  for (const { id } of clinics.filter((clinic) => !clinic.isDemo)) {
    const head = await db.inClinic(applicationIn(id), (tx) => readHead(tx, id));
    if (head && head.seq !== written.get(id)) anchors.push({ at, clinicId: id, ...head });
  }
  await appendAnchors(file, anchors);
  for (const { clinicId, seq } of anchors) written.set(clinicId, seq);
}
