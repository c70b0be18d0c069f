-- A block keeps the times at which its scores were due when it was recorded: a clinic that changes its schedule changes
-- what comes, not which of the blocks before it are complete.
ALTER TABLE "block" ADD COLUMN "schedule_minutes" INTEGER[];

-- Until now all blocks had the clinic's schedule. Nothing of them changes, so nothing is told or counted anew.
ALTER TABLE block NO FORCE ROW LEVEL SECURITY;
ALTER TABLE clinic NO FORCE ROW LEVEL SECURITY;
ALTER TABLE block DISABLE TRIGGER people_are_of_clinic;
ALTER TABLE block DISABLE TRIGGER episode_of_changed_block_is_touched;
UPDATE block SET schedule_minutes = clinic.schedule_minutes FROM clinic WHERE clinic.id = block.clinic_id;
ALTER TABLE block ENABLE TRIGGER episode_of_changed_block_is_touched;
ALTER TABLE block ENABLE TRIGGER people_are_of_clinic;
ALTER TABLE clinic FORCE ROW LEVEL SECURITY;
ALTER TABLE block FORCE ROW LEVEL SECURITY;

ALTER TABLE block ALTER COLUMN schedule_minutes SET NOT NULL,
  ADD CONSTRAINT block_schedule_ascending CHECK (is_schedule(schedule_minutes));

CREATE FUNCTION block_takes_schedule() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- A restored one brings its own.
  IF NEW.schedule_minutes IS NULL THEN
    NEW.schedule_minutes := (SELECT schedule_minutes FROM clinic WHERE id = NEW.clinic_id);
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER block_takes_schedule BEFORE INSERT ON block FOR EACH ROW EXECUTE FUNCTION block_takes_schedule();

CREATE FUNCTION block_keeps_schedule() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a block keeps the schedule it was recorded with' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER block_keeps_schedule BEFORE UPDATE ON block
  FOR EACH ROW WHEN (OLD.schedule_minutes IS DISTINCT FROM NEW.schedule_minutes) EXECUTE FUNCTION block_keeps_schedule();

-- The clinic's schedule says nothing about the episodes there are.
DROP TRIGGER episodes_of_clinic_are_touched ON clinic;
DROP FUNCTION touch_episodes_of_clinic();
