-- From which of the clinic's days on a version judges. Those published before there was such a day judge already, and so
-- do those that came with the product: they keep none.
ALTER TABLE "policy_version" ADD COLUMN "takes_effect_on" DATE;

-- A policy that administrators are working on; gone once it is published or discarded, what it was stays in the audit.
CREATE TABLE "policy_draft" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "policy_id" TEXT NOT NULL,
    "definition" JSONB NOT NULL,
    "change_note" TEXT NOT NULL DEFAULT '',
    "takes_effect_on" DATE,
    "based_on_policy_id" TEXT,
    "based_on_version" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_by_id" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "policy_draft_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "policy_draft_clinic_id_policy_id_key" ON "policy_draft"("clinic_id", "policy_id");
ALTER TABLE "policy_draft" ADD CONSTRAINT "policy_draft_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE policy_draft
  ADD CONSTRAINT policy_draft_id_length CHECK (char_length(policy_id) BETWEEN 3 AND 60),
  ADD CONSTRAINT policy_draft_is_object CHECK (jsonb_typeof(definition) = 'object'),
  ADD CONSTRAINT policy_draft_note_length CHECK (char_length(change_note) <= 300),
  ADD CONSTRAINT policy_draft_version_positive CHECK (version >= 1),
  ADD CONSTRAINT policy_draft_base_is_whole CHECK ((based_on_policy_id IS NULL) = (based_on_version IS NULL));
CREATE TRIGGER people_are_of_clinic BEFORE INSERT OR UPDATE ON policy_draft
  FOR EACH ROW EXECUTE FUNCTION people_are_of_clinic('created_by_id', 'changed_by_id');

SELECT wall_in('policy_draft');
