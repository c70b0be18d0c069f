// What fills a clinic: plain INSERT … SELECT over a table of the rows to come, so that a million readings take minutes.
// One series a block, scored at L4-L5 on the right; ten episodes a day up to now, each with two blocks two weeks apart.
// Episodes with an even number miss their last two scores.

/** $1 clinic, $2 user, $3 episodes */
export const rowsToCome = `
  CREATE TEMP TABLE filler AS
  SELECT number, clinic_id, user_id, uuidv7() AS episode_id, started_at, started_at + interval '14 days' AS again_at
  FROM (
    SELECT number, $1::uuid AS clinic_id, $2::uuid AS user_id,
      date_trunc('minute', now()) - (($3::int - number) * interval '144 minutes') - interval '14 days' AS started_at
    FROM generate_series(1, $3::int) AS number
  ) AS numbered`;

export const fillings: readonly string[] = [
  `CREATE TEMP TABLE filler_patient AS
     SELECT place, uuidv7() AS patient_id FROM (SELECT DISTINCT (number + 1) / 2 AS place FROM filler) AS places`,
  `CREATE TEMP TABLE filler_block AS
     SELECT number, clinic_id, user_id, episode_id, uuidv7() AS block_id, uuidv7() AS series_id, performed_at,
       (row_number() OVER (ORDER BY performed_at)) AS place
     FROM filler, LATERAL (VALUES (started_at), (again_at)) AS performed(performed_at)`,
  `INSERT INTO patient (id, clinic_id, identifier, family_name, given_name, birth_date, sex, created_by_id, created_at,
       family_key, given_key, identifier_key)
     SELECT patient_id, clinic_id, identifier, family_name, given_name, DATE '1940-01-01' + (place * 7 % 20000)::int,
       'female', user_id, started_at, lower(family_name), lower(given_name), lower(identifier)
     FROM filler_patient JOIN filler ON number = place * 2 - 1, LATERAL (SELECT
       'MRN ' || lpad(place::text, 7, '0') AS identifier,
       initcap(translate(substr(md5(place::text), 1, 7), '0123456789', 'ghijklmnop')) AS family_name,
       initcap(translate(substr(md5('g' || place), 1, 5), '0123456789', 'ghijklmnop')) AS given_name) AS named`,
  `INSERT INTO episode (id, clinic_id, patient_id, region, index_pain, policy_id, created_by_id, created_at)
     SELECT episode_id, clinic_id, patient_id, 'lumbar', 'Low back pain on the right, worse on bending back',
       'medicare-l38801', user_id, started_at
     FROM filler JOIN filler_patient ON place = (number + 1) / 2`,
  `INSERT INTO checklist_entry (clinic_id, episode_id, item, answer)
     SELECT clinic_id, episode_id, item, 'yes' FROM filler, unnest(enum_range(NULL, 'formal_evaluation_done'::checklist_item)) AS item`,
  `INSERT INTO block (id, clinic_id, episode_id, procedure, performed_at, performed_offset_minutes, agent,
       concentration_percent, steroid, guidance, contrast, vascular_uptake, sedation, opioid, complications, operator_id,
       created_by_id, created_at, schedule_minutes)
     SELECT block_id, clinic_id, episode_id, 'medial_branch_block', performed_at, 0, 'lidocaine', 2, false,
       'fluoroscopy', true, 'none', 'none', false, '{}', user_id, user_id, performed_at, schedule_minutes
     FROM filler_block JOIN clinic ON clinic.id = clinic_id`,
  `INSERT INTO block_target (id, clinic_id, block_id, nerve, side, volume_ml)
     SELECT uuidv7(), clinic_id, block_id, nerve, 'right', 0.5 FROM filler_block, unnest(ARRAY['L3', 'L4']) AS nerve`,
  `INSERT INTO series (id, clinic_id, block_id, site, joint, side, scale, created_at)
     SELECT series_id, clinic_id, block_id, 'level', 'L4-L5', 'right', 'nrs11', performed_at FROM filler_block`,
  `INSERT INTO reading (id, clinic_id, series_id, phase, minutes_after_block, kind, score_units, observed_at,
       recorded_at, is_late_entry, source, author_id)
     SELECT uuidv7(), clinic_id, series_id, (CASE WHEN minutes < 0 THEN 'baseline' ELSE 'post_block' END)::reading_phase,
       CASE WHEN minutes > 0 THEN minutes END, 'score', CASE WHEN minutes < 0 THEN 8 ELSE (number + minutes) % 3 END,
       performed_at + minutes * interval '1 minute', performed_at + minutes * interval '1 minute', false, 'nurse', user_id
     FROM filler_block, unnest(ARRAY[-10, 15, 30, 60, 120, 180, 240, 300, 360, 420, 480]) AS minutes
     WHERE number % 2 = 1 OR minutes <= 360`,
];
