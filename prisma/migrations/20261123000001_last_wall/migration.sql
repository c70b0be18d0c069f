-- The last wall: every range and closed set that schema.prisma states in words, and what may never be changed.
-- The API refuses the same things earlier and in better words; these hold against everything else.

-- Clinic and people --------------------------------------------------------------------------------------------

-- Due times are whole minutes after the block, 1-1440, ascending.
CREATE FUNCTION is_schedule(minutes integer[]) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT cardinality(minutes) BETWEEN 1 AND 100
     AND array_position(minutes, NULL) IS NULL
     AND 1 <= ALL (minutes) AND 1440 >= ALL (minutes)
     AND minutes = ARRAY(SELECT DISTINCT minute FROM unnest(minutes) AS minute ORDER BY minute)
$$;

ALTER TABLE clinic
  ADD CONSTRAINT clinic_name_length CHECK (char_length(name) BETWEEN 1 AND 120),
  ADD CONSTRAINT clinic_time_zone_length CHECK (char_length(time_zone) BETWEEN 1 AND 64),
  ADD CONSTRAINT clinic_demo_password_only_in_demo CHECK ((demo_password IS NOT NULL) = is_demo),
  ADD CONSTRAINT clinic_schedule_ascending CHECK (schedule_minutes IS NOT NULL AND is_schedule(schedule_minutes)),
  ADD CONSTRAINT clinic_default_policy_length CHECK (char_length(default_policy_id) BETWEEN 1 AND 80);

ALTER TABLE app_user
  ADD CONSTRAINT user_email_plain CHECK (char_length(email) BETWEEN 3 AND 254 AND email = lower(email) AND email LIKE '%_@_%'),
  ADD CONSTRAINT user_display_name_length CHECK (char_length(display_name) BETWEEN 1 AND 120),
  ADD CONSTRAINT user_password_is_argon2id CHECK (password_hash LIKE '$argon2id$%');

ALTER TABLE session
  ADD CONSTRAINT session_token_is_sha256 CHECK (octet_length(token_sha256) = 32),
  ADD CONSTRAINT session_ends_within_ten_hours CHECK (expires_at > created_at AND expires_at <= created_at + interval '10 hours'),
  ADD CONSTRAINT session_seen_after_start CHECK (last_seen_at >= created_at);

ALTER TABLE one_time_link
  ADD CONSTRAINT link_token_is_sha256 CHECK (octet_length(token_sha256) = 32),
  ADD CONSTRAINT link_expires_after_start CHECK (expires_at > created_at),
  ADD CONSTRAINT link_purpose_agrees CHECK (
    CASE purpose
      WHEN 'set_up_clinic' THEN clinic_id IS NULL AND user_id IS NULL
      WHEN 'join_clinic' THEN clinic_id IS NOT NULL AND user_id IS NOT NULL
    END);

-- Patient and episode ------------------------------------------------------------------------------------------

ALTER TABLE patient
  ADD CONSTRAINT patient_identifier_length CHECK (char_length(identifier) BETWEEN 1 AND 40),
  ADD CONSTRAINT patient_family_name_length CHECK (char_length(family_name) BETWEEN 1 AND 80),
  ADD CONSTRAINT patient_given_name_length CHECK (char_length(given_name) BETWEEN 1 AND 80),
  ADD CONSTRAINT patient_birth_date_sane CHECK (birth_date >= DATE '1880-01-01' AND birth_date < created_at + interval '1 day'),
  ADD CONSTRAINT patient_version_positive CHECK (version >= 1);

ALTER TABLE episode
  ADD CONSTRAINT episode_index_pain_length CHECK (char_length(index_pain) BETWEEN 1 AND 300),
  ADD CONSTRAINT episode_policy_length CHECK (char_length(policy_id) BETWEEN 1 AND 80),
  ADD CONSTRAINT episode_version_positive CHECK (version >= 1);

ALTER TABLE checklist_entry
  ADD CONSTRAINT checklist_note_length CHECK (char_length(note) <= 300);

-- Block --------------------------------------------------------------------------------------------------------

CREATE FUNCTION is_each_once(list complication[]) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT array_position(list, NULL) IS NULL AND cardinality(list) = (SELECT count(DISTINCT one) FROM unnest(list) AS one)
$$;

ALTER TABLE block
  ADD CONSTRAINT block_performed_at_sane CHECK (performed_at >= TIMESTAMPTZ '2000-01-01 00:00+00' AND performed_at < created_at + interval '1 day'),
  ADD CONSTRAINT block_offset_range CHECK (performed_offset_minutes BETWEEN -840 AND 840),
  ADD CONSTRAINT block_concentration_range CHECK (concentration_percent > 0 AND concentration_percent <= 10),
  ADD CONSTRAINT block_steroid_detail_agrees CHECK (char_length(steroid_detail) <= 120 AND (steroid OR steroid_detail = '')),
  ADD CONSTRAINT block_rescue_minutes_range CHECK (rescue_analgesic_at_minutes BETWEEN 0 AND 10080),
  ADD CONSTRAINT block_complications_each_once CHECK (
    complications IS NOT NULL AND is_each_once(complications)),
  ADD CONSTRAINT block_complication_note_length CHECK (char_length(complication_note) <= 500),
  ADD CONSTRAINT block_version_positive CHECK (version >= 1);

-- A test holds the two lists equal to shared/domain/vocabulary.ts.
ALTER TABLE block_target
  ADD CONSTRAINT target_nerve_known CHECK (nerve IN (
    'TON', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'T10', 'T11', 'T12',
    'L1', 'L2', 'L3', 'L4', 'L5-DR')),
  ADD CONSTRAINT target_joint_known CHECK (joint IN (
    'C2-C3', 'C3-C4', 'C4-C5', 'C5-C6', 'C6-C7', 'C7-T1', 'T1-T2', 'T2-T3', 'T3-T4', 'T4-T5', 'T5-T6', 'T6-T7', 'T7-T8',
    'T8-T9', 'T9-T10', 'T10-T11', 'T11-T12', 'T12-L1', 'L1-L2', 'L2-L3', 'L3-L4', 'L4-L5', 'L5-S1')),
  ADD CONSTRAINT target_nerve_or_joint CHECK (num_nonnulls(nerve, joint) = 1),
  ADD CONSTRAINT target_volume_range CHECK (volume_ml > 0 AND volume_ml <= 5);

-- Series and readings ------------------------------------------------------------------------------------------

ALTER TABLE series
  ADD CONSTRAINT series_joint_known CHECK (joint IN (
    'C2-C3', 'C3-C4', 'C4-C5', 'C5-C6', 'C6-C7', 'C7-T1', 'T1-T2', 'T2-T3', 'T3-T4', 'T4-T5', 'T5-T6', 'T6-T7', 'T7-T8',
    'T8-T9', 'T9-T10', 'T10-T11', 'T11-T12', 'T12-L1', 'L1-L2', 'L2-L3', 'L3-L4', 'L4-L5', 'L5-S1')),
  ADD CONSTRAINT series_site_agrees CHECK (
    CASE site
      WHEN 'level' THEN joint IS NOT NULL AND side IS NOT NULL
      WHEN 'side' THEN joint IS NULL AND side IS NOT NULL
      WHEN 'overall' THEN joint IS NULL AND side IS NULL
    END),
  ADD CONSTRAINT series_stated_relief_range CHECK (stated_relief_tenths BETWEEN 0 AND 1000),
  ADD CONSTRAINT series_version_positive CHECK (version >= 1);

ALTER TABLE reading
  ADD CONSTRAINT reading_minutes_range CHECK (minutes_after_block BETWEEN 0 AND 10080),
  ADD CONSTRAINT reading_baseline_has_no_minutes CHECK ((phase = 'baseline') = (minutes_after_block IS NULL)),
  ADD CONSTRAINT reading_kind_agrees CHECK (
    CASE kind
      WHEN 'score' THEN score_units IS NOT NULL AND num_nonnulls(range_low_units, range_high_units) = 0
      WHEN 'range' THEN score_units IS NULL AND num_nonnulls(range_low_units, range_high_units) = 2
      ELSE num_nonnulls(score_units, range_low_units, range_high_units) = 0
    END),
  ADD CONSTRAINT reading_range_only_for_baseline CHECK (kind <> 'range' OR phase = 'baseline'),
  ADD CONSTRAINT reading_range_ascending CHECK (range_low_units < range_high_units),
  ADD CONSTRAINT reading_score_not_negative CHECK (score_units >= 0 AND range_low_units >= 0),
  ADD CONSTRAINT reading_reason_length CHECK (char_length(reason) <= 300),
  ADD CONSTRAINT reading_reason_given CHECK (reason <> '' OR (kind NOT IN ('not_done', 'void') AND supersedes_id IS NULL)),
  ADD CONSTRAINT reading_void_supersedes CHECK (kind <> 'void' OR supersedes_id IS NOT NULL),
  ADD CONSTRAINT reading_observed_at_sane CHECK (
    observed_at >= TIMESTAMPTZ '2000-01-01 00:00+00' AND observed_at < recorded_at + interval '1 day');

-- Policies, results, signatures, audit ---------------------------------------------------------------------------

ALTER TABLE policy_version
  ADD CONSTRAINT policy_id_length CHECK (char_length(policy_id) BETWEEN 1 AND 80),
  ADD CONSTRAINT policy_version_positive CHECK (version >= 1),
  ADD CONSTRAINT policy_name_length CHECK (char_length(name) BETWEEN 1 AND 300),
  ADD CONSTRAINT policy_change_note_length CHECK (char_length(change_note) <= 300),
  -- IS TRUE: a definition without an id or a version is refused too
  ADD CONSTRAINT policy_definition_agrees CHECK (
    (definition ->> 'id' = policy_id AND definition -> 'version' = to_jsonb(version)) IS TRUE);

ALTER TABLE assessment
  ADD CONSTRAINT assessment_engine_version_length CHECK (char_length(engine_version) BETWEEN 1 AND 40),
  ADD CONSTRAINT assessment_inputs_hash CHECK (inputs_sha256 ~ '^[0-9a-f]{64}$');

ALTER TABLE review
  ADD CONSTRAINT review_reason_length CHECK (char_length(reason) BETWEEN 1 AND 2000),
  ADD CONSTRAINT review_plan_length CHECK (char_length(plan) <= 4000),
  ADD CONSTRAINT review_signed_name_length CHECK (char_length(signed_name) BETWEEN 1 AND 120),
  ADD CONSTRAINT review_signed_meaning_length CHECK (char_length(signed_meaning) BETWEEN 1 AND 300),
  ADD CONSTRAINT review_content_hash CHECK (content_sha256 ~ '^[0-9a-f]{64}$');

ALTER TABLE audit_event
  ADD CONSTRAINT audit_action_length CHECK (char_length(action) BETWEEN 1 AND 80),
  ADD CONSTRAINT audit_subject_length CHECK (char_length(subject) BETWEEN 1 AND 80),
  ADD CONSTRAINT audit_request_id_length CHECK (char_length(request_id) BETWEEN 1 AND 80);

-- Their messages name the constraint as PostgreSQL does: the driver adapter passes on nothing else of a failed check.
-- Rules over two tables ------------------------------------------------------------------------------------------

-- A score fits its series' scale and lies on the right side of its block; one series, phase and time has one current
-- reading. Locking the series row makes two simultaneous taps take turns.
CREATE FUNCTION reading_fits_series() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  scale_of_series scale;
  block_time timestamptz;
  highest integer;
BEGIN
  SELECT series.scale, block.performed_at INTO scale_of_series, block_time
    FROM series JOIN block ON block.id = series.block_id
    WHERE series.id = NEW.series_id AND series.clinic_id = NEW.clinic_id
    FOR NO KEY UPDATE OF series;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'reading of an unknown series' USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'reading_clinic_id_series_id_fkey';
  END IF;
  highest := CASE scale_of_series WHEN 'nrs11' THEN 10 ELSE 100 END;
  IF NEW.score_units > highest OR NEW.range_high_units > highest THEN
    RAISE EXCEPTION 'score above its scale violates check constraint "reading_score_in_scale"' USING ERRCODE = 'check_violation', CONSTRAINT = 'reading_score_in_scale';
  END IF;
  IF NEW.phase = 'baseline' AND NEW.observed_at > block_time THEN
    RAISE EXCEPTION 'baseline felt after the block violates check constraint "reading_baseline_before_block"' USING ERRCODE = 'check_violation', CONSTRAINT = 'reading_baseline_before_block';
  END IF;
  IF NEW.phase = 'post_block' AND NEW.observed_at < block_time THEN
    RAISE EXCEPTION 'score felt before the block violates check constraint "reading_post_score_after_block"' USING ERRCODE = 'check_violation', CONSTRAINT = 'reading_post_score_after_block';
  END IF;
  IF NEW.supersedes_id IS NOT NULL AND NOT EXISTS (
    SELECT FROM reading r WHERE r.id = NEW.supersedes_id AND r.series_id = NEW.series_id AND r.kind <> 'void'
  ) THEN
    RAISE EXCEPTION 'supersedes a reading of another series or a void violates check constraint "reading_supersedes_same_series"' USING ERRCODE = 'check_violation', CONSTRAINT = 'reading_supersedes_same_series';
  END IF;
  IF NEW.kind <> 'void' AND EXISTS (
    SELECT FROM reading r
      WHERE r.series_id = NEW.series_id AND r.phase = NEW.phase
        AND r.minutes_after_block IS NOT DISTINCT FROM NEW.minutes_after_block
        AND r.kind <> 'void' AND r.id <> NEW.id AND r.id IS DISTINCT FROM NEW.supersedes_id
        AND NOT EXISTS (SELECT FROM reading later WHERE later.supersedes_id = r.id)
  ) THEN
    RAISE EXCEPTION 'this time already has a current reading' USING ERRCODE = 'unique_violation', CONSTRAINT = 'reading_one_current';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER reading_fits_series BEFORE INSERT ON reading FOR EACH ROW EXECUTE FUNCTION reading_fits_series();

-- An intra-articular injection goes into a joint, never onto a nerve.
CREATE FUNCTION target_fits_procedure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.nerve IS NOT NULL AND EXISTS (
    SELECT FROM block WHERE block.id = NEW.block_id AND block.procedure = 'intra_articular_injection'
  ) THEN
    RAISE EXCEPTION 'a nerve is no target of an intra-articular injection violates check constraint "target_fits_procedure"' USING ERRCODE = 'check_violation', CONSTRAINT = 'target_fits_procedure';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER target_fits_procedure BEFORE INSERT OR UPDATE ON block_target
  FOR EACH ROW EXECUTE FUNCTION target_fits_procedure();

-- The columns named in the trigger hold people of the same clinic, or nothing.
CREATE FUNCTION people_are_of_clinic() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  named text;
BEGIN
  FOREACH named IN ARRAY TG_ARGV LOOP
    IF to_jsonb(NEW) ->> named IS NOT NULL AND NOT EXISTS (
      SELECT FROM app_user WHERE id = (to_jsonb(NEW) ->> named)::uuid AND clinic_id = NEW.clinic_id
    ) THEN
      RAISE EXCEPTION '% names nobody of this clinic', named
        USING ERRCODE = 'foreign_key_violation', CONSTRAINT = TG_TABLE_NAME || '_' || named || '_of_clinic';
    END IF;
  END LOOP;
  RETURN NEW;
END $$;
CREATE TRIGGER people_are_of_clinic BEFORE INSERT OR UPDATE ON one_time_link FOR EACH ROW EXECUTE FUNCTION people_are_of_clinic('user_id');
CREATE TRIGGER people_are_of_clinic BEFORE INSERT OR UPDATE ON patient FOR EACH ROW EXECUTE FUNCTION people_are_of_clinic('created_by_id');
CREATE TRIGGER people_are_of_clinic BEFORE INSERT OR UPDATE ON episode FOR EACH ROW EXECUTE FUNCTION people_are_of_clinic('created_by_id');
CREATE TRIGGER people_are_of_clinic BEFORE INSERT OR UPDATE ON block FOR EACH ROW EXECUTE FUNCTION people_are_of_clinic('created_by_id', 'operator_id');
CREATE TRIGGER people_are_of_clinic BEFORE INSERT ON reading FOR EACH ROW EXECUTE FUNCTION people_are_of_clinic('author_id');
CREATE TRIGGER people_are_of_clinic BEFORE INSERT ON policy_version FOR EACH ROW EXECUTE FUNCTION people_are_of_clinic('published_by_id');
CREATE TRIGGER people_are_of_clinic BEFORE INSERT ON assessment FOR EACH ROW EXECUTE FUNCTION people_are_of_clinic('created_by_id');
CREATE TRIGGER people_are_of_clinic BEFORE INSERT ON review FOR EACH ROW EXECUTE FUNCTION people_are_of_clinic('signed_by_id');
CREATE TRIGGER people_are_of_clinic BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION people_are_of_clinic('actor_id');

-- A review signs an assessment of its own episode, and an addendum belongs to a review of that episode.
CREATE FUNCTION review_fits_episode() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM assessment WHERE id = NEW.assessment_id AND episode_id = NEW.episode_id) THEN
    RAISE EXCEPTION 'the assessment is of another episode violates check constraint "review_assessment_of_episode"' USING ERRCODE = 'check_violation', CONSTRAINT = 'review_assessment_of_episode';
  END IF;
  IF NEW.addendum_to_id IS NOT NULL
     AND NOT EXISTS (SELECT FROM review WHERE id = NEW.addendum_to_id AND episode_id = NEW.episode_id) THEN
    RAISE EXCEPTION 'the addendum is to another episode violates check constraint "review_addendum_of_episode"' USING ERRCODE = 'check_violation', CONSTRAINT = 'review_addendum_of_episode';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER review_fits_episode BEFORE INSERT ON review FOR EACH ROW EXECUTE FUNCTION review_fits_episode();

-- What may never be changed --------------------------------------------------------------------------------------

-- Nothing is deleted, with one exception: a demo clinic, which holds synthetic people only, is removed as a whole. The
-- remover names it by `set_config('facetwise.removing_demo', <clinic id>, true)`; the name opens nothing for a clinic
-- that is not a demo, and no clinic becomes one later (clinic_stays_what_it_is).
CREATE FUNCTION is_demo_being_removed(clinic_of_row uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT current_setting('facetwise.removing_demo', true) = clinic_of_row::text
     AND EXISTS (SELECT FROM clinic WHERE id = clinic_of_row AND is_demo)
$$;

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_LEVEL = 'ROW' AND TG_OP = 'DELETE' AND is_demo_being_removed(OLD.clinic_id) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% of % is refused', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_TABLE_NAME || '_is_kept';
END $$;
CREATE TRIGGER reading_is_kept BEFORE UPDATE OR DELETE ON reading FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER policy_version_is_kept BEFORE UPDATE OR DELETE ON policy_version FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER assessment_is_kept BEFORE UPDATE OR DELETE ON assessment FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER review_is_kept BEFORE UPDATE OR DELETE ON review FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_event_is_kept BEFORE UPDATE OR DELETE ON audit_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER block_target_is_kept BEFORE UPDATE OR DELETE ON block_target FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER app_user_is_kept BEFORE DELETE ON app_user FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER patient_is_kept BEFORE DELETE ON patient FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER episode_is_kept BEFORE DELETE ON episode FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER block_is_kept BEFORE DELETE ON block FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER series_is_kept BEFORE DELETE ON series FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER reading_is_not_emptied BEFORE TRUNCATE ON reading FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER policy_version_is_not_emptied BEFORE TRUNCATE ON policy_version FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER assessment_is_not_emptied BEFORE TRUNCATE ON assessment FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER review_is_not_emptied BEFORE TRUNCATE ON review FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_event_is_not_emptied BEFORE TRUNCATE ON audit_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER block_target_is_not_emptied BEFORE TRUNCATE ON block_target FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER app_user_is_not_emptied BEFORE TRUNCATE ON app_user FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER patient_is_not_emptied BEFORE TRUNCATE ON patient FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER episode_is_not_emptied BEFORE TRUNCATE ON episode FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER block_is_not_emptied BEFORE TRUNCATE ON block FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER series_is_not_emptied BEFORE TRUNCATE ON series FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION clinic_stays_what_it_is() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND is_demo_being_removed(OLD.id) THEN
    RETURN OLD;
  END IF;
  IF TG_OP = 'UPDATE' AND NEW.is_demo = OLD.is_demo AND NEW.id = OLD.id THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% of a clinic is refused', TG_OP USING ERRCODE = 'restrict_violation', CONSTRAINT = 'clinic_is_kept';
END $$;
CREATE TRIGGER clinic_is_kept BEFORE UPDATE OR DELETE ON clinic FOR EACH ROW EXECUTE FUNCTION clinic_stays_what_it_is();
CREATE TRIGGER clinic_is_not_emptied BEFORE TRUNCATE ON clinic FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A replica or a restore that switches ordinary triggers off does not switch these off.
DO $$
DECLARE
  kept record;
BEGIN
  FOR kept IN
    SELECT tgname, tgrelid::regclass AS of_table FROM pg_trigger
      WHERE NOT tgisinternal AND (tgname LIKE '%\_is\_kept' OR tgname LIKE '%\_is\_not\_emptied')
  LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER %I', kept.of_table, kept.tgname);
  END LOOP;
END $$;
