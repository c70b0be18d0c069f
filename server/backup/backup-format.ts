import { z } from 'zod';

/**
 * A backup is text that psql reads too: comments for us, `COPY … FROM stdin;` with one row a line and `\.` for
 * PostgreSQL. Its first line names the format, its last the SHA-256 of all bytes before.
 */
export const firstLine = '-- Facetwise backup, format 1: patient data. How to read it: docs/operations.md';

/** What psql must be told, and `npm run restore` does by itself. */
export const opening = [
  'BEGIN;',
  "SET LOCAL session_replication_role = 'replica';",
  "SET LOCAL row_security = 'off';",
];
export const closing = ['COMMIT;'];

/** Rows of these stay behind: everybody signs in again after a restore. */
export const tablesWithoutRows = ['session'];

const migration = z.object({ name: z.string(), checksum: z.string() });
const sha256 = z.string().regex(/^[\da-f]{64}$/);

/** Known before the first row. */
export const backupHead = z.object({
  madeAt: z.iso.datetime(),
  facetwise: z.string(),
  postgresql: z.string(),
  migrations: z.array(migration).min(1),
});
export type BackupHead = z.infer<typeof backupHead>;

const tableCount = z.object({ name: z.string(), rows: z.int().min(0), sha256 });
export type TableCount = z.infer<typeof tableCount>;

const sequence = z.object({ name: z.string(), value: z.string().regex(/^-?\d+$/), isCalled: z.boolean() });
export type Sequence = z.infer<typeof sequence>;

/** The newest event of a clinic's audit chain. */
const chainHead = z.object({ clinicId: z.uuid(), seq: z.string(), hash: sha256 });
export type ChainHead = z.infer<typeof chainHead>;

/** Known after the last row. */
export const backupManifest = z.object({
  tables: z.array(tableCount).min(1),
  sequences: z.array(sequence),
  chains: z.array(chainHead),
});
export type BackupManifest = z.infer<typeof backupManifest>;

/** `COPY "patient" ("id", "clinic_id") FROM stdin;` and back. */
export function copyLine(table: string, columns: readonly string[]): string {
  return `COPY "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) FROM stdin;`;
}

export function parseCopyLine(line: string): { table: string; columns: string[] } | undefined {
  const [, table, columns] = /^COPY "(\w+)" \(("\w+"(?:, "\w+")*)\) FROM stdin;$/.exec(line) ?? [];
  if (table === undefined || columns === undefined) return undefined;
  return { table, columns: columns.slice(1, -1).split('", "') };
}

export function sequenceLine({ name, value, isCalled }: Sequence): string {
  return `SELECT pg_catalog.setval('"${name}"', ${value}, ${isCalled});`;
}
