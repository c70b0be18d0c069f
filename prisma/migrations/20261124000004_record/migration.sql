-- Two people may enter a score for one time without knowing of each other: both readings are kept, and which one counts is
-- decided by voiding the others. So a series may hold several current readings of one time; a correction still takes the
-- place of exactly one reading, and now of one of its own time only.

-- A score fits its series' scale and lies on the right side of its block. Locking the series row makes simultaneous taps
-- take turns, so that the later one sees the earlier.
CREATE OR REPLACE FUNCTION reading_fits_series() RETURNS trigger LANGUAGE plpgsql AS $$
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
    SELECT FROM reading r
      WHERE r.id = NEW.supersedes_id AND r.series_id = NEW.series_id AND r.kind <> 'void' AND r.phase = NEW.phase
        AND r.minutes_after_block IS NOT DISTINCT FROM NEW.minutes_after_block
  ) THEN
    RAISE EXCEPTION 'supersedes a void or a reading of another series or time violates check constraint "reading_supersedes_same_slot"' USING ERRCODE = 'check_violation', CONSTRAINT = 'reading_supersedes_same_slot';
  END IF;
  RETURN NEW;
END $$;
