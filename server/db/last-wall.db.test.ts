import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Row, sampleIds, sampleRows, type Table, tables } from '../test/sample-rows.ts';
import { createTestDatabase } from '../test/test-database.ts';

let client: Client;
beforeAll(async () => {
  client = new Client({ connectionString: (await createTestDatabase()).url });
  await client.connect();
  for (const table of tables) await insert(table, {});
  const { otherClinicId, otherUserId } = sampleIds;
  await insert('clinic', { id: otherClinicId });
  await insert('app_user', { id: otherUserId, clinic_id: otherClinicId, email: 'c@d.example' });
});
afterAll(() => client.end());
beforeEach(() => client.query('BEGIN'));
afterEach(() => client.query('ROLLBACK'));

async function insert(table: Table, spoiled: Row): Promise<void> {
  const row: Row = { ...sampleRows[table], ...spoiled };
  const places = Object.keys(row).map((_, index) => `$${index + 1}`);
  await client.query(
    `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${places.join(', ')})`,
    Object.values(row),
  );
}

let next = 1000;
/** A row beside the sample that breaks no uniqueness of its own. */
function fresh(table: Table, spoiled: Row): Row {
  next += 1;
  const own: Record<string, Row> = {
    app_user: { email: `u${next}@b.example` },
    session: { token_sha256: Buffer.alloc(32, String(next)) },
    one_time_link: { token_sha256: Buffer.alloc(32, String(next)) },
    patient: { identifier: `P-${next}` },
    checklist_entry: { item: 'provoking_movements' },
    block_target: { nerve: 'L4' },
    reading: {
      minutes_after_block: 60,
      observed_at: '2026-03-02T10:00:00Z',
      recorded_at: '2026-03-02T10:00:00Z',
    },
    policy_version: { version: 2, definition: { id: 'own', version: 2 } },
  };
  const hasId = 'id' in sampleRows[table];
  return {
    ...(hasId && { id: `00000000-0000-7000-8000-${String(next).padStart(12, '0')}` }),
    ...own[table],
    ...spoiled,
  };
}

const long = (length: number) => 'x'.repeat(length + 1);
const baseline = { phase: 'baseline', minutes_after_block: null, observed_at: '2026-03-02T08:00:00Z' };
const range = { ...baseline, kind: 'range', score_units: null, range_low_units: 4, range_high_units: 6 };
const notDone = { kind: 'not_done', score_units: null };
const other = { other: sampleIds.otherUserId };
const readingId = sampleRows.reading.id;

const good: [Table, Row][] = [
  ['reading', { score_units: 0 }],
  ['reading', baseline],
  ['reading', range],
  ['reading', { ...notDone, reason: 'asleep' }],
  ['reading', { minutes_after_block: 30, supersedes_id: readingId, reason: 'mistyped' }],
  ['reading', { kind: 'void', score_units: null, supersedes_id: readingId, reason: 'other patient' }],
  [
    'block',
    { agent: null, concentration_percent: null, rescue_analgesic_at_minutes: null, complications: '{}' },
  ],
  ['block_target', { nerve: null, joint: 'L4-L5', volume_ml: null }],
  ['series', { site: 'side', joint: null }],
  ['series', { site: 'overall', joint: null, side: null, stated_relief_tenths: 1000 }],
  ['one_time_link', { purpose: 'set_up_clinic', clinic_id: null, user_id: null }],
];

const bad: [string, Table, Row][] = [
  ['clinic_name_length', 'clinic', { name: '' }],
  ['clinic_time_zone_length', 'clinic', { time_zone: long(64) }],
  ['clinic_demo_password_only_in_demo', 'clinic', { demo_password: 'x' }],
  ['clinic_schedule_ascending', 'clinic', { schedule_minutes: [30, 15] }],
  ['clinic_schedule_ascending', 'clinic', { schedule_minutes: [15, 15] }],
  ['clinic_schedule_ascending', 'clinic', { schedule_minutes: [0, 15] }],
  ['clinic_schedule_ascending', 'clinic', { schedule_minutes: [15, 1441] }],
  ['clinic_schedule_ascending', 'clinic', { schedule_minutes: [] }],
  ['clinic_schedule_ascending', 'clinic', { schedule_minutes: [15, null] }],
  ['clinic_schedule_ascending', 'clinic', { schedule_minutes: null }],
  ['clinic_default_policy_length', 'clinic', { default_policy_id: '' }],
  ['user_email_plain', 'app_user', { email: 'A@b.example' }],
  ['user_display_name_length', 'app_user', { display_name: long(120) }],
  ['user_password_is_argon2id', 'app_user', { password_hash: 'plain' }],
  ['session_token_is_sha256', 'session', { token_sha256: Buffer.alloc(31) }],
  ['session_ends_within_ten_hours', 'session', { expires_at: '2026-03-02T18:00:01Z' }],
  ['session_seen_after_start', 'session', { last_seen_at: '2026-03-02T07:59:59Z' }],
  ['link_token_is_sha256', 'one_time_link', { token_sha256: Buffer.alloc(33) }],
  ['link_expires_after_start', 'one_time_link', { expires_at: '2026-03-02T08:00:00Z' }],
  ['link_purpose_agrees', 'one_time_link', { purpose: 'set_up_clinic' }],
  ['patient_identifier_length', 'patient', { identifier: '' }],
  ['patient_family_name_length', 'patient', { family_name: long(80) }],
  ['patient_given_name_length', 'patient', { given_name: '' }],
  ['patient_birth_date_sane', 'patient', { birth_date: '1879-12-31' }],
  ['patient_birth_date_sane', 'patient', { birth_date: '2126-01-01' }],
  ['patient_version_positive', 'patient', { version: 0 }],
  ['episode_index_pain_length', 'episode', { index_pain: '' }],
  ['episode_policy_length', 'episode', { policy_id: long(80) }],
  ['episode_version_positive', 'episode', { version: 0 }],
  ['checklist_note_length', 'checklist_entry', { note: long(300) }],
  ['block_performed_at_sane', 'block', { performed_at: '1999-12-31T23:59:59Z' }],
  ['block_performed_at_sane', 'block', { performed_at: '2126-01-01T00:00:00Z' }],
  ['block_offset_range', 'block', { performed_offset_minutes: 841 }],
  ['block_concentration_range', 'block', { concentration_percent: 0 }],
  ['block_concentration_range', 'block', { concentration_percent: 10.001 }],
  ['block_steroid_detail_agrees', 'block', { steroid_detail: 'triamcinolone' }],
  ['block_rescue_minutes_range', 'block', { rescue_analgesic_at_minutes: 10_081 }],
  ['block_complications_each_once', 'block', { complications: '{NULL}' }],
  ['block_complications_each_once', 'block', { complications: '{ataxia,ataxia}' }],
  ['block_complications_each_once', 'block', { complications: null }],
  ['block_complication_note_length', 'block', { complication_note: long(500) }],
  ['block_version_positive', 'block', { version: 0 }],
  ['target_nerve_known', 'block_target', { nerve: 'L5' }],
  ['target_joint_known', 'block_target', { nerve: null, joint: 'L4/5' }],
  ['target_nerve_or_joint', 'block_target', { joint: 'L4-L5' }],
  ['target_nerve_or_joint', 'block_target', { nerve: null }],
  ['target_volume_range', 'block_target', { volume_ml: 0 }],
  ['target_volume_range', 'block_target', { volume_ml: 5.01 }],
  ['block_target_block_id_nerve_joint_side_key', 'block_target', { nerve: 'L3' }],
  ['series_joint_known', 'series', { joint: 'L5' }],
  ['series_site_agrees', 'series', { side: null }],
  ['series_site_agrees', 'series', { site: 'side' }],
  ['series_site_agrees', 'series', { site: 'overall' }],
  ['series_stated_relief_range', 'series', { stated_relief_tenths: 1001 }],
  ['series_version_positive', 'series', { version: 0 }],
  ['reading_minutes_range', 'reading', { minutes_after_block: 10_081 }],
  ['reading_minutes_range', 'reading', { minutes_after_block: -1 }],
  ['reading_baseline_has_no_minutes', 'reading', { minutes_after_block: null }],
  ['reading_baseline_has_no_minutes', 'reading', { ...baseline, minutes_after_block: 0 }],
  ['reading_kind_agrees', 'reading', { score_units: null }],
  ['reading_kind_agrees', 'reading', { ...notDone, score_units: 0, reason: 'r' }],
  ['reading_kind_agrees', 'reading', { ...range, range_high_units: null }],
  [
    'reading_range_only_for_baseline',
    'reading',
    { kind: 'range', score_units: null, range_low_units: 4, range_high_units: 6 },
  ],
  ['reading_range_ascending', 'reading', { ...range, range_low_units: 6 }],
  ['reading_score_not_negative', 'reading', { score_units: -1 }],
  ['reading_score_in_scale', 'reading', { score_units: 11 }],
  ['reading_score_in_scale', 'reading', { ...range, range_high_units: 11 }],
  ['reading_reason_length', 'reading', { reason: long(300) }],
  ['reading_reason_given', 'reading', notDone],
  ['reading_reason_given', 'reading', { minutes_after_block: 30, supersedes_id: readingId }],
  ['reading_void_supersedes', 'reading', { kind: 'void', score_units: null, reason: 'r' }],
  ['reading_supersedes_same_series', 'reading', { supersedes_id: sampleIds.otherUserId, reason: 'r' }],
  ['reading_observed_at_sane', 'reading', { recorded_at: '2026-03-01T09:00:00Z' }],
  ['reading_baseline_before_block', 'reading', { ...baseline, observed_at: '2026-03-02T09:00:01Z' }],
  ['reading_post_score_after_block', 'reading', { observed_at: '2026-03-02T08:59:59Z' }],
  ['reading_one_current', 'reading', { minutes_after_block: 30 }],
  ['policy_id_length', 'policy_version', { policy_id: '', definition: { id: '', version: 2 } }],
  ['policy_version_positive', 'policy_version', { version: 0, definition: { id: 'own', version: 0 } }],
  ['policy_name_length', 'policy_version', { name: '' }],
  ['policy_change_note_length', 'policy_version', { change_note: long(300) }],
  ['policy_definition_agrees', 'policy_version', { definition: { id: 'other', version: 2 } }],
  ['policy_definition_agrees', 'policy_version', { definition: {} }],
  ['assessment_engine_version_length', 'assessment', { engine_version: '' }],
  ['assessment_inputs_hash', 'assessment', { inputs_sha256: 'A'.repeat(64) }],
  ['review_reason_length', 'review', { reason: '' }],
  ['review_plan_length', 'review', { plan: long(4000) }],
  ['review_signed_name_length', 'review', { signed_name: '' }],
  ['review_signed_meaning_length', 'review', { signed_meaning: '' }],
  ['review_content_hash', 'review', { content_sha256: 'a' }],
  ['review_assessment_of_episode', 'review', { assessment_id: sampleIds.otherUserId }],
  ['review_addendum_of_episode', 'review', { addendum_to_id: sampleIds.otherUserId }],
  ['audit_action_length', 'audit_event', { action: '' }],
  ['audit_subject_length', 'audit_event', { subject: '' }],
  ['audit_request_id_length', 'audit_event', { request_id: '' }],
  ['patient_created_by_id_of_clinic', 'patient', { created_by_id: other.other }],
  ['episode_created_by_id_of_clinic', 'episode', { created_by_id: other.other }],
  ['block_operator_id_of_clinic', 'block', { operator_id: other.other }],
  ['reading_author_id_of_clinic', 'reading', { author_id: other.other }],
  ['review_signed_by_id_of_clinic', 'review', { signed_by_id: other.other }],
  [
    'episode_clinic_id_patient_id_fkey',
    'episode',
    { clinic_id: sampleIds.otherClinicId, created_by_id: other.other },
  ],
  [
    'reading_clinic_id_series_id_fkey',
    'reading',
    { clinic_id: sampleIds.otherClinicId, author_id: other.other },
  ],
];

describe('rows', () => {
  it.each(good)('When a %s has %o, then it is stored', async (table, row) => {
    await insert(table, fresh(table, row));
  });

  it.each(bad)('When %s is broken in a %s by %o, then the row is refused', async (constraint, table, row) => {
    await expect(insert(table, fresh(table, row))).rejects.toMatchObject({ constraint });
  });

  it('When the database has a CHECK, then a row above breaks it', async () => {
    const { rows } = await client.query<{ conname: string }>(
      "SELECT conname FROM pg_constraint WHERE contype = 'c' AND connamespace = 'public'::regnamespace",
    );
    const broken = new Set(bad.map(([constraint]) => constraint));
    expect(rows.map((row) => row.conname).filter((name) => !broken.has(name))).toEqual([]);
  });
});

describe('what is kept', () => {
  const insertOnly: Table[] = [
    'reading',
    'policy_version',
    'assessment',
    'review',
    'audit_event',
    'block_target',
  ];
  it.each(insertOnly)('When a row of %s is updated, then that is refused', async (table) => {
    await expect(client.query(`UPDATE ${table} SET clinic_id = clinic_id`)).rejects.toMatchObject({
      constraint: `${table}_is_kept`,
    });
  });

  const kept: Table[] = [...insertOnly, 'app_user', 'patient', 'episode', 'block', 'series'];
  it.each(kept)('When rows of %s are deleted or emptied, then that is refused', async (table) => {
    await client.query('SAVEPOINT before');
    await expect(client.query(`DELETE FROM ${table}`)).rejects.toMatchObject({
      constraint: `${table}_is_kept`,
    });
    await client.query('ROLLBACK TO before');
    await expect(client.query(`TRUNCATE ${table} CASCADE`)).rejects.toMatchObject({ code: '23001' });
    await client.query('ROLLBACK TO before');
    // Naming a clinic that is no demo opens nothing.
    await client.query("SELECT set_config('facetwise.removing_demo', $1, true)", [sampleIds.clinicId]);
    await expect(client.query(`DELETE FROM ${table}`)).rejects.toMatchObject({
      constraint: `${table}_is_kept`,
    });
  });

  it('When a clinic would become a demo or go, then that is refused', async () => {
    await client.query('SAVEPOINT before');
    for (const sql of ["UPDATE clinic SET is_demo = true, demo_password = 'x'", 'DELETE FROM clinic']) {
      await expect(client.query(sql)).rejects.toMatchObject({ constraint: 'clinic_is_kept' });
      await client.query('ROLLBACK TO before');
    }
  });

  it('When triggers are switched off for the session, then these stay on', async () => {
    const { rows } = await client.query<{ tgenabled: string }>(
      "SELECT DISTINCT tgenabled FROM pg_trigger WHERE tgname ~ '_is_(kept|not_emptied)$'",
    );
    expect(rows).toEqual([{ tgenabled: 'A' }]);
  });
});
