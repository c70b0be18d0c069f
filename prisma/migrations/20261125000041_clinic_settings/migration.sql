-- Each region's episodes have a default policy of their own; until now all three had one. The columns are made as
-- generated ones, which fills them past row security, and are ordinary ones from then on.
ALTER TABLE clinic
  ADD COLUMN default_policy_cervical text GENERATED ALWAYS AS (default_policy_id) STORED,
  ADD COLUMN default_policy_thoracic text GENERATED ALWAYS AS (default_policy_id) STORED,
  ADD COLUMN default_policy_lumbar text GENERATED ALWAYS AS (default_policy_id) STORED,
  ADD COLUMN version integer NOT NULL DEFAULT 1;
ALTER TABLE clinic
  ALTER COLUMN default_policy_cervical DROP EXPRESSION, ALTER COLUMN default_policy_thoracic DROP EXPRESSION,
  ALTER COLUMN default_policy_lumbar DROP EXPRESSION;
ALTER TABLE clinic
  ALTER COLUMN default_policy_cervical SET NOT NULL, ALTER COLUMN default_policy_thoracic SET NOT NULL,
  ALTER COLUMN default_policy_lumbar SET NOT NULL;
ALTER TABLE clinic DROP COLUMN default_policy_id;

ALTER TABLE clinic
  ADD CONSTRAINT clinic_default_policies_length CHECK (
    char_length(default_policy_cervical) BETWEEN 1 AND 80 AND char_length(default_policy_thoracic) BETWEEN 1 AND 80
    AND char_length(default_policy_lumbar) BETWEEN 1 AND 80),
  ADD CONSTRAINT clinic_version_positive CHECK (version >= 1);
