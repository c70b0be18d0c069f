import { Client } from 'pg';
import type { SentStatement } from './sent-statements.ts';

/** Tables that grow with what is recorded; the others hold some dozen rows a clinic. */
const bigTables = new Set([
  ...['patient', 'episode', 'checklist_entry', 'block', 'block_target', 'series', 'reading'],
  ...['assessment', 'review', 'audit_event', 'write_request', 'episode_standing'],
]);

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Filter?: string;
  readonly Plans?: readonly PlanNode[];
}

/**
 * The big tables of which one of these statements, run as the application, would read everything, or all rows of a clinic;
 * with `whereItMust` only where no index serves, for tables too small to be worth one.
 */
export async function scannedWhole(
  databaseUrl: string,
  statements: readonly SentStatement[],
  { whereItMust = false } = {},
): Promise<string[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const found: string[] = [];
  try {
    if (whereItMust) {
      for (const way of ['seqscan', 'hashjoin', 'mergejoin', 'material', 'bitmapscan']) {
        await client.query(`SET enable_${way} = off`);
      }
    }
    for (const { text, values } of statements) {
      if (/^\s*(select|insert|update|with|delete)\b/i.test(text) && !/set_config|advisory/.test(text)) {
        const { rows } = await client.query(`EXPLAIN (FORMAT JSON) ${text}`, [...values]);
        const scans = scansIn(rows[0]['QUERY PLAN'][0].Plan).filter((table) => bigTables.has(table));
        found.push(...scans.map((table) => `${table}: ${text.replace(/\s+/g, ' ').trim().slice(0, 120)}`));
      } else {
        await client.query(text, [...values]);
      }
    }
  } finally {
    await client.end();
  }
  return [...new Set(found)];
}

/** `isCut`: whoever asks for the rows stops as soon as it has a page of them, so an index that is walked in order will do. */
function scansIn(node: PlanNode, isCut = false): string[] {
  const type = node['Node Type'];
  const isCutBelow = type === 'Limit' || (isCut && !/Sort|Hash|Aggregate|Materialize/.test(type));
  const below = (node.Plans ?? []).flatMap((each) => scansIn(each, isCutBelow));
  const isWalked = isCut && !isPicky(node);
  const isWhole = type === 'Seq Scan' || (/Index|Bitmap Heap/.test(type) && !isWalked && !isNarrow(node));
  return isWhole ? [node['Relation Name'] ?? '', ...below] : below;
}

/** By an index, and by more of it than the clinic. A bitmap's condition stands below it. */
function isNarrow(node: PlanNode): boolean {
  if (/Bitmap/.test(node['Node Type']) && node.Plans) return node.Plans.every(isNarrow);
  return comparesMore(node['Index Cond'] ?? '');
}

/** Passes over rows for what they are, so that a page of them may be the clinic's last ones. The wall passes over few. */
function isPicky({ Filter: filter = '' }: PlanNode): boolean {
  const wall = /NOT \(ANY \(\w+ = \((?:hashed )?SubPlan \d+\)\.col\d+\)\)/g;
  return comparesMore(filter.replaceAll(wall, ''));
}

function comparesMore(condition: string): boolean {
  const columns = [...condition.matchAll(/(\w+|\)) (?:=|<|>|<=|>=|<>) /g)].map(([, column]) => column);
  return columns.some((column) => column !== 'clinic_id');
}
