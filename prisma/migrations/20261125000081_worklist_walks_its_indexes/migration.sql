-- An enum's comparison is not marked LEAKPROOF in PostgreSQL, so under row-level security an index that holds one is never
-- walked by it: each worklist read every standing of the clinic. A text's comparison is; what the enums refused, checks do.
ALTER TABLE episode_standing DROP CONSTRAINT episode_standing_due_while_open;
DROP INDEX "episode_standing_clinic_id_stage_since_episode_id_idx";
DROP INDEX "episode_standing_clinic_id_operator_id_stage_since_episode__idx";

-- AlterTable
ALTER TABLE "episode_standing"
  ALTER COLUMN "stage" TYPE text USING stage::text,
  ALTER COLUMN "region" TYPE text USING region::text;

-- DropEnum
DROP TYPE "worklist_stage";

ALTER TABLE episode_standing
  ADD CONSTRAINT standing_stage_known CHECK (stage IN ('open', 'complete', 'signed')),
  ADD CONSTRAINT standing_region_known CHECK (region IN ('cervical', 'thoracic', 'lumbar')),
  ADD CONSTRAINT episode_standing_due_while_open
    CHECK ((due_at IS NULL) = (due_until IS NULL) AND (due_at IS NULL OR (stage = 'open' AND due_at <= due_until)));

-- CreateIndex
CREATE INDEX "episode_standing_clinic_id_stage_since_episode_id_idx" ON "episode_standing"("clinic_id", "stage", "since", "episode_id");

-- CreateIndex
CREATE INDEX "episode_standing_clinic_id_operator_id_stage_since_episode__idx" ON "episode_standing"("clinic_id", "operator_id", "stage", "since", "episode_id");

-- CreateIndex
CREATE INDEX "episode_standing_clinic_id_region_stage_since_episode_id_idx" ON "episode_standing"("clinic_id", "region", "stage", "since", "episode_id");
