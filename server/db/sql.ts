import type { PoolClient } from 'pg';

/** A statement that each connection prepares once, under its name. */
export interface Prepared {
  readonly name: string;
  readonly text: string;
}

/**
 * One open transaction as far as prepared statements go: what is asked for at every tap runs without Prisma's engine.
 * Results are the same over both ways as long as a column is text, uuid, integer, float8, boolean, timestamptz or json.
 */
export interface Sql {
  rows<Row>(statement: Prepared, values: readonly unknown[]): Promise<Row[]>;
  /** Runs as the last of the transaction, in the order asked for: what makes others wait until the commit. */
  atEnd(statement: Prepared, values: readonly unknown[]): void;
}

/** Adds to a way to run statements what is left for the end; `finish` runs it. */
export function withEnd(rows: Sql['rows']): { sql: Sql; finish(): Promise<void> } {
  const left: [Prepared, readonly unknown[]][] = [];
  const atEnd: Sql['atEnd'] = (statement, values) => void left.push([statement, values]);
  const finish = async () => {
    for (const [statement, values] of left) await rows(statement, values);
  };
  return { sql: { rows, atEnd }, finish };
}

/** Names must differ, or a connection would run one statement for another. */
const texts = new Map<string, string>();

export function prepared(name: string, text: string): Prepared {
  if ((texts.get(name) ?? text) !== text) throw new Error(`two statements are called ${name}`);
  texts.set(name, text);
  return { name, text };
}

export function rowsOn(client: Pick<PoolClient, 'query'>): Sql['rows'] {
  return async <Row>({ name, text }: Prepared, values: readonly unknown[]) =>
    (await client.query({ name, text, values: [...values] })).rows as Row[];
}
