-- Restricted records: a patient whose record only the care team opens, and a physician who breaks the glass for an hour.
-- The database holds the line, so that no statement can forget to ask.

CREATE TYPE "access_kind" AS ENUM ('care_team', 'break_glass');

CREATE TABLE "patient_restriction" (
  "id" uuid NOT NULL,
  "clinic_id" uuid NOT NULL,
  "patient_id" uuid NOT NULL,
  "reason" text NOT NULL,
  "restricted_by_id" uuid NOT NULL,
  "restricted_at" timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "lifted_by_id" uuid,
  "lifted_at" timestamptz(3),
  "lifted_reason" text,
  CONSTRAINT "patient_restriction_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "restriction_says_why" CHECK (length(btrim("reason")) BETWEEN 1 AND 300),
  CONSTRAINT "restriction_lifted_as_a_whole" CHECK (
    ("lifted_at" IS NULL) = ("lifted_by_id" IS NULL) AND ("lifted_at" IS NULL) = ("lifted_reason" IS NULL)),
  CONSTRAINT "restriction_lifted_says_why" CHECK (length(btrim("lifted_reason")) BETWEEN 1 AND 300),
  CONSTRAINT "restriction_lifted_afterwards" CHECK ("lifted_at" >= "restricted_at")
);

CREATE TABLE "patient_access" (
  "id" uuid NOT NULL,
  "clinic_id" uuid NOT NULL,
  "patient_id" uuid NOT NULL,
  "user_id" uuid NOT NULL,
  "kind" "access_kind" NOT NULL,
  "reason" text NOT NULL,
  "granted_by_id" uuid NOT NULL,
  "granted_at" timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "expires_at" timestamptz(3),
  "ended_at" timestamptz(3),
  CONSTRAINT "patient_access_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "access_says_why" CHECK (length(btrim("reason")) BETWEEN 1 AND 300),
  CONSTRAINT "access_by_glass_lasts_an_hour" CHECK (
    CASE "kind"
      WHEN 'care_team' THEN "expires_at" IS NULL
      ELSE "expires_at" IS NOT NULL AND "expires_at" - "granted_at" = interval '1 hour'
    END),
  CONSTRAINT "access_by_glass_is_ones_own" CHECK ("kind" = 'care_team' OR "granted_by_id" = "user_id"),
  CONSTRAINT "access_ended_afterwards" CHECK ("ended_at" >= "granted_at")
);

CREATE UNIQUE INDEX "patient_restriction_one_open" ON "patient_restriction" ("clinic_id", "patient_id")
  WHERE "lifted_at" IS NULL;
CREATE UNIQUE INDEX "patient_access_one_place" ON "patient_access" ("clinic_id", "patient_id", "user_id")
  WHERE "kind" = 'care_team' AND "ended_at" IS NULL;
CREATE INDEX "patient_access_clinic_id_patient_id_user_id_idx"
  ON "patient_access" ("clinic_id", "patient_id", "user_id");
CREATE INDEX "patient_access_clinic_id_kind_granted_at_id_idx"
  ON "patient_access" ("clinic_id", "kind", "granted_at", "id");

ALTER TABLE "patient_restriction" ADD CONSTRAINT "patient_restriction_clinic_id_patient_id_fkey"
  FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "patient_access" ADD CONSTRAINT "patient_access_clinic_id_patient_id_fkey"
  FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "patient_access" ADD CONSTRAINT "patient_access_clinic_id_user_id_fkey"
  FOREIGN KEY ("clinic_id", "user_id") REFERENCES "app_user" ("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TRIGGER people_are_of_clinic BEFORE INSERT OR UPDATE ON patient_restriction
  FOR EACH ROW EXECUTE FUNCTION people_are_of_clinic('restricted_by_id', 'lifted_by_id');
CREATE TRIGGER people_are_of_clinic BEFORE INSERT OR UPDATE ON patient_access
  FOR EACH ROW EXECUTE FUNCTION people_are_of_clinic('granted_by_id');

-- Both stay as they were written: nobody makes an hour longer. The columns named in the trigger end the row, once.
CREATE FUNCTION refuse_all_but_its_end() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND is_demo_being_removed(OLD.clinic_id) THEN
    RETURN OLD;
  END IF;
  IF TG_OP = 'UPDATE' AND to_jsonb(OLD) ->> TG_ARGV[0] IS NULL AND to_jsonb(NEW) ->> TG_ARGV[0] IS NOT NULL
     AND to_jsonb(NEW) - TG_ARGV = to_jsonb(OLD) - TG_ARGV THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% of % is refused', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_TABLE_NAME || '_is_kept';
END $$;
CREATE TRIGGER patient_restriction_is_kept BEFORE UPDATE OR DELETE ON patient_restriction
  FOR EACH ROW EXECUTE FUNCTION refuse_all_but_its_end('lifted_at', 'lifted_by_id', 'lifted_reason');
CREATE TRIGGER patient_access_is_kept BEFORE UPDATE OR DELETE ON patient_access
  FOR EACH ROW EXECUTE FUNCTION refuse_all_but_its_end('ended_at');
CREATE TRIGGER patient_restriction_is_not_emptied BEFORE TRUNCATE ON patient_restriction
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER patient_access_is_not_emptied BEFORE TRUNCATE ON patient_access
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE patient_restriction
  ENABLE ALWAYS TRIGGER patient_restriction_is_kept, ENABLE ALWAYS TRIGGER patient_restriction_is_not_emptied;
ALTER TABLE patient_access
  ENABLE ALWAYS TRIGGER patient_access_is_kept, ENABLE ALWAYS TRIGGER patient_access_is_not_emptied;

SELECT wall_in('patient_restriction'), wall_in('patient_access');

-- Who is kept out ------------------------------------------------------------------------------------------------

-- The person a transaction works for (app.user, set beside app.clinic); null: the application itself, which judges a
-- policy, exports and verifies, and to which nothing is closed.
CREATE FUNCTION acting_user() RETURNS uuid LANGUAGE sql STABLE AS $$
  SELECT nullif(current_setting('app.user', true), '')::uuid
$$;

-- The patients of the clinic whose record is restricted and at this moment not open to that person. By the database's
-- clock; an hour that ends between two statements ends there.
CREATE FUNCTION closed_patients() RETURNS SETOF uuid LANGUAGE plpgsql STABLE ROWS 10 AS $$
DECLARE
  person uuid := acting_user();
BEGIN
  IF person IS NULL THEN
    RETURN;
  END IF;
  RETURN QUERY
    SELECT restriction.patient_id FROM patient_restriction restriction
      WHERE restriction.lifted_at IS NULL AND NOT EXISTS (
        SELECT FROM patient_access access
          WHERE access.clinic_id = restriction.clinic_id AND access.patient_id = restriction.patient_id
            AND access.user_id = person AND access.ended_at IS NULL
            AND (access.expires_at IS NULL OR access.expires_at > statement_timestamp()));
END $$;

-- What belongs to them. The policies below would hide from these functions just what they look for, so each looks as the
-- application itself and then hands the transaction back to its person.
CREATE FUNCTION closed_episodes() RETURNS SETOF uuid LANGUAGE plpgsql STABLE ROWS 10 AS $$
DECLARE
  closed uuid[] := ARRAY(SELECT closed_patients());
  person text := current_setting('app.user', true);
BEGIN
  IF closed = '{}' THEN
    RETURN;
  END IF;
  PERFORM set_config('app.user', '', true);
  RETURN QUERY SELECT id FROM episode WHERE patient_id = ANY (closed);
  PERFORM set_config('app.user', person, true);
END $$;

CREATE FUNCTION closed_blocks() RETURNS SETOF uuid LANGUAGE plpgsql STABLE ROWS 10 AS $$
DECLARE
  closed uuid[] := ARRAY(SELECT closed_episodes());
  person text := current_setting('app.user', true);
BEGIN
  IF closed = '{}' THEN
    RETURN;
  END IF;
  PERFORM set_config('app.user', '', true);
  RETURN QUERY SELECT id FROM block WHERE episode_id = ANY (closed);
  PERFORM set_config('app.user', person, true);
END $$;

CREATE FUNCTION closed_series() RETURNS SETOF uuid LANGUAGE plpgsql STABLE ROWS 10 AS $$
DECLARE
  closed uuid[] := ARRAY(SELECT closed_blocks());
  person text := current_setting('app.user', true);
BEGIN
  IF closed = '{}' THEN
    RETURN;
  END IF;
  PERFORM set_config('app.user', '', true);
  RETURN QUERY SELECT id FROM series WHERE block_id = ANY (closed);
  PERFORM set_config('app.user', person, true);
END $$;

-- RESTRICTIVE: beside the wall between clinics, not instead of it. A subselect without a reference to the row is worked
-- out once a statement and then looked up by hash. The patient's own row stays open: somebody must find it in an emergency.
-- The audit stays open as well: its readers ask for a record they have found by these policies first.
CREATE POLICY open_to_person ON episode AS RESTRICTIVE USING (patient_id NOT IN (SELECT closed_patients()));
CREATE POLICY open_to_person ON checklist_entry AS RESTRICTIVE USING (episode_id NOT IN (SELECT closed_episodes()));
CREATE POLICY open_to_person ON block AS RESTRICTIVE USING (episode_id NOT IN (SELECT closed_episodes()));
CREATE POLICY open_to_person ON assessment AS RESTRICTIVE USING (episode_id NOT IN (SELECT closed_episodes()));
CREATE POLICY open_to_person ON review AS RESTRICTIVE USING (episode_id NOT IN (SELECT closed_episodes()));
CREATE POLICY open_to_person ON block_target AS RESTRICTIVE USING (block_id NOT IN (SELECT closed_blocks()));
CREATE POLICY open_to_person ON series AS RESTRICTIVE USING (block_id NOT IN (SELECT closed_blocks()));
CREATE POLICY open_to_person ON reading AS RESTRICTIVE USING (series_id NOT IN (SELECT closed_series()));
