import type { ClinicDatabase } from '../../db/clinic-database.ts';

interface Statement {
  text: string;
  values: unknown[];
}

/** Our database as rate-limiter-flexible speaks to one: every statement in a transaction of its own. */
export function counterClient(db: ClinicDatabase) {
  return {
    query: ({ text, values }: Statement) =>
      db.inInstallation(async (tx) => {
        const found = await tx.$queryRawUnsafe<{ points: number; expire: bigint }[]>(text, ...values);
        const rows = found.map(({ points, expire }) => ({ points, expire: Number(expire) }));
        return { rows, rowCount: rows.length };
      }),
  };
}
