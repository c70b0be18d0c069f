import type { Tx } from '../server/db/clinic-database.ts';

interface DemoUsers {
  nurse: string;
  physician: string;
  admin: string;
}

/** Fills a demo clinic with synthetic patients; every time stands relative to now. */
export async function seedDemoClinic(
  _tx: Tx,
  _clinic: { id: string; timeZone: string },
  _users: DemoUsers,
  _now: Date,
): Promise<void> {}
