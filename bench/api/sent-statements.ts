import { setTimeout as delay } from 'node:timers/promises';
import { applicationRole } from '../../server/db/application-database.ts';
import type { RunningApi } from './running-api.ts';

/** One statement as it reached PostgreSQL, with its parameters as text. */
export interface SentStatement {
  readonly text: string;
  readonly values: readonly (string | null)[];
}

const settings = [
  "log_statement = 'all'",
  "log_error_verbosity = 'default'",
  'log_parameter_max_length = -1',
];

/** What each of these makes the application send, and what each answers; one after the other, twice. */
export async function captureEach<T>(
  api: RunningApi,
  works: readonly (() => Promise<T>)[],
): Promise<{ statements: SentStatement[]; answer: T }[]> {
  for (const setting of settings) await api.superuser.query(`ALTER ROLE ${applicationRole} SET ${setting}`);
  await renewConnections(api);
  // What meets a dead connection, or notes that somebody was seen, is not what is asked for.
  for (const work of works) await work();
  const captured = [];
  for (const work of works) {
    await delay(150);
    const before = api.postgresLog().length;
    const answer = await work();
    // What is told to others after the answer, once for many, is no part of one answer's work.
    const log = api.postgresLog().slice(before);
    captured.push({ answer, statements: parseLog(log) });
    await delay(150);
  }
  await api.superuser.query(`ALTER ROLE ${applicationRole} RESET ALL`);
  await renewConnections(api);
  for (const work of works) await work();
  return captured;
}

async function renewConnections({ superuser }: RunningApi): Promise<void> {
  await superuser.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = $1', [
    applicationRole,
  ]);
  await delay(500);
}

function parseLog(log: string): SentStatement[] {
  // A line that begins with a tab goes on with the one before.
  const entries = log.replaceAll('\n\t', '\n').split(/\n(?=\d{4}-\d\d-\d\d [\d:.]+ UTC \[\d+\] )/);
  const statements: SentStatement[] = [];
  for (const entry of entries) {
    const [, kind, said = ''] =
      /^\S+ \S+ UTC \[\d+\] (LOG|DETAIL): {2}([\s\S]*)$/.exec(entry.trimEnd()) ?? [];
    const [, text] = /^(?:statement|execute [^:]+): ([\s\S]*)$/.exec(said) ?? [];
    if (kind === 'LOG' && text !== undefined) statements.push({ text, values: [] });
    const [, parameters] = /^(?:Parameters|parameters): ([\s\S]*)$/.exec(said) ?? [];
    const last = statements.pop();
    if (last)
      statements.push(kind === 'DETAIL' && parameters ? { ...last, values: parseValues(parameters) } : last);
  }
  return statements;
}

/** $1 = 'it''s', $2 = NULL */
function parseValues(parameters: string): (string | null)[] {
  return [...parameters.matchAll(/\$\d+ = (?:NULL|'((?:[^']|'')*)')/g)].map(([, quoted]) =>
    quoted === undefined ? null : quoted.replaceAll("''", "'"),
  );
}
