import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roles } from '#shared/access/access-table.ts';
import { draftKinds } from '#shared/access/draft-kinds.ts';
import * as record from '#shared/contract/record-vocabulary.ts';
import { sessionStates } from '#shared/contract/session.ts';
import * as clinical from '#shared/domain/vocabulary.ts';
import { diffToSchema } from '../test/schema-diff.ts';
import { createTestDatabase, type TestDatabase } from '../test/test-database.ts';

let database: TestDatabase;
let client: Client;
beforeAll(async () => {
  database = await createTestDatabase();
  client = new Client({ connectionString: database.ownerUrl });
  await client.connect();
});
afterAll(() => client.end());

async function firstColumn(sql: string, values: unknown[] = []): Promise<string[]> {
  const { rows } = await client.query({ text: sql, values, rowMode: 'array' });
  return rows.map(([value]: string[]) => value ?? '');
}

it('When the migrations are applied to an empty database, then schema.prisma has nothing to add', async () => {
  expect(await diffToSchema(database.ownerUrl)).toBe('-- This is an empty migration.\n');
});

it('When a column is missing, then the comparison says so', async () => {
  const other = await createTestDatabase();
  const planted = new Client({ connectionString: other.ownerUrl });
  await planted.connect();
  await planted.query('ALTER TABLE reading DROP COLUMN reason');
  await planted.end();
  expect(await diffToSchema(other.ownerUrl)).toContain('ADD COLUMN     "reason"');
});

describe('closed sets', () => {
  const sets: Record<string, readonly string[]> = {
    role: roles,
    sex: record.sexes,
    region: clinical.regions,
    side: clinical.sides,
    procedure: clinical.procedures,
    agent: clinical.agents,
    guidance: record.guidances,
    vascular_uptake: clinical.vascularUptakes,
    sedation_level: clinical.sedationLevels,
    complication: record.complications,
    scale: clinical.scales,
    series_site: record.seriesSites,
    reading_phase: record.readingPhases,
    reading_kind: record.readingKinds,
    reading_source: record.readingSources,
    activity: record.activities,
    checklist_item: record.checklistItems,
    checklist_answer: record.checklistAnswers,
    review_decision: record.reviewDecisions,
    draft_kind: draftKinds,
    access_kind: record.accessKinds,
    date_order: record.dateOrders,
    session_state: sessionStates,
    link_purpose: ['set_up_clinic', 'join_clinic'],
  };

  it('When the database has an enum, then it is one of ours', async () => {
    expect(await firstColumn("SELECT typname FROM pg_type WHERE typtype = 'e' ORDER BY 1")).toEqual(
      Object.keys(sets).sort(),
    );
  });

  it.each(Object.entries(sets))(
    'When %s is read from the database, then it has the same words',
    async (name, words) => {
      expect(await firstColumn(`SELECT unnest(enum_range(NULL::${name}))::text`)).toEqual([...words]);
    },
  );

  const lists = [
    ['target_nerve_known', clinical.nerves],
    ['target_joint_known', clinical.joints],
    ['series_joint_known', clinical.joints],
    ['standing_stage_known', record.worklistStages],
    ['standing_region_known', clinical.regions],
  ] as const;
  it.each(lists)('When %s is read, then it lists our words', async (name, words) => {
    const [rule = ''] = await firstColumn(
      'SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = $1',
      [name],
    );
    expect([...rule.matchAll(/'([^']+)'::text/g)].map(([, word]) => word)).toEqual([...words]);
  });
});
