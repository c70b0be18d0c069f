-- Where each episode stands on the worklist, worked out by the application and kept, so that a list walks an index
-- instead of judging every episode. It rests on hashes and rules that the database does not know; so whatever an episode
-- is judged by leaves a touch, in the transaction of the change, and a touched episode is worked out anew before a list
-- is answered. Touches are rows of their own: no two recordings wait for each other.

-- CreateEnum
CREATE TYPE "worklist_stage" AS ENUM ('open', 'complete', 'signed');

-- CreateTable
CREATE TABLE "episode_touch" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "clinic_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,

    CONSTRAINT "episode_touch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "episode_standing" (
    "clinic_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "stage" "worklist_stage" NOT NULL,
    "region" "region" NOT NULL,
    "operator_id" UUID,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "due_until" TIMESTAMPTZ(3),

    CONSTRAINT "episode_standing_pkey" PRIMARY KEY ("clinic_id", "episode_id")
);

-- CreateIndex
CREATE INDEX "episode_touch_clinic_id_idx" ON "episode_touch"("clinic_id");

-- CreateIndex
CREATE INDEX "episode_standing_clinic_id_stage_since_episode_id_idx" ON "episode_standing"("clinic_id", "stage", "since", "episode_id");

-- CreateIndex
CREATE INDEX "episode_standing_clinic_id_operator_id_stage_since_episode__idx" ON "episode_standing"("clinic_id", "operator_id", "stage", "since", "episode_id");

-- CreateIndex
CREATE INDEX "episode_standing_clinic_id_due_at_episode_id_idx" ON "episode_standing"("clinic_id", "due_at", "episode_id");

-- CreateIndex
CREATE INDEX "episode_standing_clinic_id_patient_id_idx" ON "episode_standing"("clinic_id", "patient_id");

-- AddForeignKey
ALTER TABLE "episode_touch" ADD CONSTRAINT "episode_touch_clinic_id_episode_id_fkey" FOREIGN KEY ("clinic_id", "episode_id") REFERENCES "episode"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "episode_standing" ADD CONSTRAINT "episode_standing_clinic_id_episode_id_fkey" FOREIGN KEY ("clinic_id", "episode_id") REFERENCES "episode"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE episode_standing ADD CONSTRAINT episode_standing_due_while_open
  CHECK ((due_at IS NULL) = (due_until IS NULL) AND (due_at IS NULL OR (stage = 'open' AND due_at <= due_until)));

SELECT wall_in('episode_touch');
SELECT wall_in('episode_standing');
CREATE POLICY open_to_person ON episode_standing AS RESTRICTIVE USING (patient_id NOT IN (SELECT closed_patients()));

-- What was recorded before is all worked out once.
ALTER TABLE episode NO FORCE ROW LEVEL SECURITY;
ALTER TABLE episode_touch NO FORCE ROW LEVEL SECURITY;
INSERT INTO episode_touch (clinic_id, episode_id) SELECT clinic_id, id FROM episode;
ALTER TABLE episode FORCE ROW LEVEL SECURITY;
ALTER TABLE episode_touch FORCE ROW LEVEL SECURITY;

CREATE FUNCTION touch_changed_episodes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO episode_touch (clinic_id, episode_id) SELECT DISTINCT clinic_id, id FROM changed;
  RETURN NULL;
END $$;

CREATE FUNCTION touch_episodes_of_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO episode_touch (clinic_id, episode_id) SELECT DISTINCT clinic_id, episode_id FROM changed;
  RETURN NULL;
END $$;

CREATE FUNCTION touch_episodes_of_series() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO episode_touch (clinic_id, episode_id)
    SELECT DISTINCT block.clinic_id, block.episode_id
    FROM changed JOIN block ON block.clinic_id = changed.clinic_id AND block.id = changed.block_id;
  RETURN NULL;
END $$;

CREATE FUNCTION touch_episodes_of_readings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO episode_touch (clinic_id, episode_id)
    SELECT DISTINCT block.clinic_id, block.episode_id
    FROM changed
    JOIN series ON series.clinic_id = changed.clinic_id AND series.id = changed.series_id
    JOIN block ON block.clinic_id = series.clinic_id AND block.id = series.block_id;
  RETURN NULL;
END $$;

-- Which times are due is the clinic's own.
CREATE FUNCTION touch_episodes_of_clinic() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO episode_touch (clinic_id, episode_id)
    SELECT clinic_id, episode_id FROM episode_standing WHERE clinic_id = NEW.id AND stage <> 'signed';
  RETURN NULL;
END $$;

CREATE TRIGGER episode_is_touched AFTER INSERT ON episode
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION touch_changed_episodes();
CREATE TRIGGER changed_episode_is_touched AFTER UPDATE ON episode
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION touch_changed_episodes();
CREATE TRIGGER episode_of_block_is_touched AFTER INSERT ON block
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION touch_episodes_of_changed();
CREATE TRIGGER episode_of_changed_block_is_touched AFTER UPDATE ON block
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION touch_episodes_of_changed();
CREATE TRIGGER episode_of_review_is_touched AFTER INSERT ON review
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION touch_episodes_of_changed();
CREATE TRIGGER episode_of_series_is_touched AFTER INSERT ON series
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION touch_episodes_of_series();
CREATE TRIGGER episode_of_changed_series_is_touched AFTER UPDATE ON series
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION touch_episodes_of_series();
CREATE TRIGGER episode_of_reading_is_touched AFTER INSERT ON reading
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION touch_episodes_of_readings();
CREATE TRIGGER episodes_of_clinic_are_touched AFTER UPDATE ON clinic
  FOR EACH ROW WHEN (OLD.schedule_minutes IS DISTINCT FROM NEW.schedule_minutes) EXECUTE FUNCTION touch_episodes_of_clinic();
