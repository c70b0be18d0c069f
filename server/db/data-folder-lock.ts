import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from 'pg';

// Any constant of our own will do; this one spells "fw" twice.
const lockKey = 0x6677_6677;

/**
 * Claims the data folder for this process: a session-level lock that ends with its connection, so that a
 * killed application frees it without anybody cleaning up. False when another live application holds it.
 */
export async function holdDataFolder(client: Client, patienceMs = 2_000): Promise<boolean> {
  const patientUntil = Date.now() + patienceMs;
  for (;;) {
    const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1) AS held', [
      lockKey,
    ]);
    if (rows[0]?.held) return true;
    // The connection of an application killed just now may take a moment to end.
    if (Date.now() >= patientUntil) return false;
    await delay(100);
  }
}
