-- A patient is found by the beginning of a name or an identifier in any case: by keys in lower case, ordered by their
-- bytes. Row-level security lets LIKE use no index, and comparisons of plain columns may.
-- Made as generated columns, which fills them past every trigger and policy; then written by a trigger, so that a restore
-- brings them as any other column.
ALTER TABLE patient
  ADD COLUMN family_key text COLLATE "C" GENERATED ALWAYS AS (lower(family_name)) STORED,
  ADD COLUMN given_key text COLLATE "C" GENERATED ALWAYS AS (lower(given_name)) STORED,
  ADD COLUMN identifier_key text COLLATE "C" GENERATED ALWAYS AS (lower(identifier)) STORED;
ALTER TABLE patient
  ALTER COLUMN family_key DROP EXPRESSION, ALTER COLUMN given_key DROP EXPRESSION,
  ALTER COLUMN identifier_key DROP EXPRESSION;
ALTER TABLE patient
  ALTER COLUMN family_key SET NOT NULL, ALTER COLUMN given_key SET NOT NULL, ALTER COLUMN identifier_key SET NOT NULL;

CREATE FUNCTION fold_patient_names() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.family_key := lower(NEW.family_name);
  NEW.given_key := lower(NEW.given_name);
  NEW.identifier_key := lower(NEW.identifier);
  RETURN NEW;
END $$;
CREATE TRIGGER patient_names_are_folded BEFORE INSERT OR UPDATE ON patient FOR EACH ROW EXECUTE FUNCTION fold_patient_names();

DROP INDEX "patient_clinic_id_family_name_given_name_id_idx";

-- CreateIndex
CREATE INDEX "patient_clinic_id_family_key_given_key_id_idx" ON "patient"("clinic_id", "family_key", "given_key", "id");

-- CreateIndex
CREATE INDEX "patient_clinic_id_given_key_family_key_id_idx" ON "patient"("clinic_id", "given_key", "family_key", "id");

-- CreateIndex
CREATE INDEX "patient_clinic_id_identifier_key_family_key_id_idx" ON "patient"("clinic_id", "identifier_key", "family_key", "id");
