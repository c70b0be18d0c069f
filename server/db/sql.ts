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
}

/** Names must differ, or a connection would run one statement for another. */
const texts = new Map<string, string>();

export function prepared(name: string, text: string): Prepared {
  if ((texts.get(name) ?? text) !== text) throw new Error(`two statements are called ${name}`);
  texts.set(name, text);
  return { name, text };
}

export function sqlOn(client: Pick<PoolClient, 'query'>): Sql {
  return {
    rows: async <Row>({ name, text }: Prepared, values: readonly unknown[]) => {
      return (await client.query({ name, text, values: [...values] })).rows as Row[];
    },
  };
}
