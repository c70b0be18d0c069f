-- The tables of schema.prisma, as Prisma writes them. What Prisma cannot say stands in the next migration.

-- CreateEnum
CREATE TYPE "role" AS ENUM ('nurse', 'physician', 'admin');

-- CreateEnum
CREATE TYPE "sex" AS ENUM ('female', 'male', 'intersex', 'not_recorded');

-- CreateEnum
CREATE TYPE "region" AS ENUM ('cervical', 'thoracic', 'lumbar');

-- CreateEnum
CREATE TYPE "side" AS ENUM ('left', 'right');

-- CreateEnum
CREATE TYPE "procedure" AS ENUM ('medial_branch_block', 'intra_articular_injection');

-- CreateEnum
CREATE TYPE "agent" AS ENUM ('lidocaine', 'mepivacaine', 'bupivacaine', 'levobupivacaine', 'ropivacaine', 'chloroprocaine', 'saline');

-- CreateEnum
CREATE TYPE "guidance" AS ENUM ('fluoroscopy', 'ct', 'ultrasound', 'none');

-- CreateEnum
CREATE TYPE "vascular_uptake" AS ENUM ('none', 'corrected', 'uncorrected');

-- CreateEnum
CREATE TYPE "sedation_level" AS ENUM ('none', 'minimal', 'moderate', 'deep');

-- CreateEnum
CREATE TYPE "complication" AS ENUM ('vasovagal', 'bleeding', 'infection', 'dural_puncture', 'spinal_or_epidural_spread', 'weakness_or_numbness', 'ataxia', 'systemic_toxicity', 'allergic_reaction', 'steroid_effect', 'worse_pain', 'other');

-- CreateEnum
CREATE TYPE "scale" AS ENUM ('nrs11', 'nrs11_tenths', 'vas100');

-- CreateEnum
CREATE TYPE "series_site" AS ENUM ('level', 'side', 'overall');

-- CreateEnum
CREATE TYPE "reading_phase" AS ENUM ('baseline', 'post_block');

-- CreateEnum
CREATE TYPE "reading_kind" AS ENUM ('score', 'range', 'not_done', 'void');

-- CreateEnum
CREATE TYPE "reading_source" AS ENUM ('nurse', 'physician', 'patient', 'transcribed');

-- CreateEnum
CREATE TYPE "activity" AS ENUM ('rest', 'usual_activity', 'provoking_movement');

-- CreateEnum
CREATE TYPE "checklist_item" AS ENUM ('axial_pain', 'provoking_movements', 'conservative_care_failed', 'pain_over_three_months', 'radicular_cause_excluded', 'other_cause_excluded', 'formal_evaluation_done');

-- CreateEnum
CREATE TYPE "checklist_answer" AS ENUM ('yes', 'no', 'not_recorded');

-- CreateEnum
CREATE TYPE "link_purpose" AS ENUM ('set_up_clinic', 'join_clinic');

-- CreateEnum
CREATE TYPE "review_decision" AS ENUM ('review_for_rfa', 'second_block', 'no_further_block', 'other');

-- CreateTable
CREATE TABLE "clinic" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "demo_password" TEXT,
    "schedule_minutes" INTEGER[],
    "default_policy_id" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "clinic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "app_user" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "password_hash" TEXT,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "token_sha256" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_time_link" (
    "id" UUID NOT NULL,
    "clinic_id" UUID,
    "user_id" UUID,
    "purpose" "link_purpose" NOT NULL,
    "token_sha256" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "one_time_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "patient" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "family_name" TEXT NOT NULL,
    "given_name" TEXT NOT NULL,
    "birth_date" DATE NOT NULL,
    "sex" "sex" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "patient_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "episode" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "patient_id" UUID NOT NULL,
    "region" "region" NOT NULL,
    "index_pain" TEXT NOT NULL,
    "policy_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "episode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "checklist_entry" (
    "clinic_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "item" "checklist_item" NOT NULL,
    "answer" "checklist_answer" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "checklist_entry_pkey" PRIMARY KEY ("clinic_id","episode_id","item")
);

-- CreateTable
CREATE TABLE "block" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "procedure" "procedure" NOT NULL,
    "performed_at" TIMESTAMPTZ(3) NOT NULL,
    "performed_offset_minutes" INTEGER NOT NULL,
    "agent" "agent",
    "concentration_percent" DECIMAL(5,3),
    "steroid" BOOLEAN NOT NULL,
    "steroid_detail" TEXT NOT NULL DEFAULT '',
    "guidance" "guidance" NOT NULL,
    "contrast" BOOLEAN NOT NULL,
    "vascular_uptake" "vascular_uptake" NOT NULL,
    "sedation" "sedation_level" NOT NULL,
    "opioid" BOOLEAN NOT NULL,
    "wrong_target" BOOLEAN NOT NULL DEFAULT false,
    "rescue_analgesic_at_minutes" INTEGER,
    "complications" "complication"[],
    "complication_note" TEXT NOT NULL DEFAULT '',
    "operator_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "block_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "block_target" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "block_id" UUID NOT NULL,
    "nerve" TEXT,
    "joint" TEXT,
    "side" "side" NOT NULL,
    "volume_ml" DECIMAL(4,2),

    CONSTRAINT "block_target_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "series" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "block_id" UUID NOT NULL,
    "site" "series_site" NOT NULL,
    "joint" TEXT,
    "side" "side",
    "scale" "scale" NOT NULL,
    "is_index_pain" BOOLEAN NOT NULL DEFAULT true,
    "stated_relief_tenths" INTEGER,
    "function_restored" BOOLEAN,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reading" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "series_id" UUID NOT NULL,
    "phase" "reading_phase" NOT NULL,
    "minutes_after_block" INTEGER,
    "kind" "reading_kind" NOT NULL,
    "score_units" INTEGER,
    "range_low_units" INTEGER,
    "range_high_units" INTEGER,
    "activity" "activity",
    "reason" TEXT NOT NULL DEFAULT '',
    "observed_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "is_late_entry" BOOLEAN NOT NULL,
    "source" "reading_source" NOT NULL,
    "author_id" UUID NOT NULL,
    "supersedes_id" UUID,

    CONSTRAINT "reading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "policy_version" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "policy_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "enabled" BOOLEAN NOT NULL,
    "definition" JSONB NOT NULL,
    "change_note" TEXT NOT NULL DEFAULT '',
    "published_by_id" UUID,
    "published_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "policy_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessment" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "policy_version_id" UUID NOT NULL,
    "engine_version" TEXT NOT NULL,
    "inputs_sha256" TEXT NOT NULL,
    "inputs" JSONB NOT NULL,
    "result" JSONB NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "episode_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "decision" "review_decision" NOT NULL,
    "agrees_with_result" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "plan" TEXT NOT NULL DEFAULT '',
    "addendum_to_id" UUID,
    "signed_by_id" UUID NOT NULL,
    "signed_name" TEXT NOT NULL,
    "signed_meaning" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "content_sha256" TEXT NOT NULL,

    CONSTRAINT "review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" BIGSERIAL NOT NULL,
    "clinic_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "request_id" TEXT NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "app_user_clinic_id_id_key" ON "app_user"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_sha256_key" ON "session"("token_sha256");

-- CreateIndex
CREATE INDEX "session_clinic_id_user_id_idx" ON "session"("clinic_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "one_time_link_token_sha256_key" ON "one_time_link"("token_sha256");

-- CreateIndex
CREATE INDEX "one_time_link_clinic_id_user_id_idx" ON "one_time_link"("clinic_id", "user_id");

-- CreateIndex
CREATE INDEX "patient_clinic_id_family_name_given_name_id_idx" ON "patient"("clinic_id", "family_name", "given_name", "id");

-- CreateIndex
CREATE UNIQUE INDEX "patient_clinic_id_id_key" ON "patient"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "patient_clinic_id_identifier_key" ON "patient"("clinic_id", "identifier");

-- CreateIndex
CREATE INDEX "episode_clinic_id_patient_id_idx" ON "episode"("clinic_id", "patient_id");

-- CreateIndex
CREATE INDEX "episode_clinic_id_created_at_id_idx" ON "episode"("clinic_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "episode_clinic_id_id_key" ON "episode"("clinic_id", "id");

-- CreateIndex
CREATE INDEX "block_clinic_id_episode_id_idx" ON "block"("clinic_id", "episode_id");

-- CreateIndex
CREATE INDEX "block_clinic_id_performed_at_id_idx" ON "block"("clinic_id", "performed_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "block_clinic_id_id_key" ON "block"("clinic_id", "id");

-- CreateIndex
CREATE INDEX "block_target_clinic_id_block_id_idx" ON "block_target"("clinic_id", "block_id");

-- CreateIndex
CREATE UNIQUE INDEX "block_target_block_id_nerve_joint_side_key" ON "block_target"("block_id", "nerve", "joint", "side") NULLS NOT DISTINCT;

-- CreateIndex
CREATE INDEX "series_clinic_id_block_id_idx" ON "series"("clinic_id", "block_id");

-- CreateIndex
CREATE UNIQUE INDEX "series_clinic_id_id_key" ON "series"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "reading_supersedes_id_key" ON "reading"("supersedes_id");

-- CreateIndex
CREATE INDEX "reading_clinic_id_series_id_phase_minutes_after_block_idx" ON "reading"("clinic_id", "series_id", "phase", "minutes_after_block");

-- CreateIndex
CREATE UNIQUE INDEX "reading_clinic_id_id_key" ON "reading"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "reading_clinic_id_supersedes_id_key" ON "reading"("clinic_id", "supersedes_id");

-- CreateIndex
CREATE UNIQUE INDEX "policy_version_clinic_id_id_key" ON "policy_version"("clinic_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "policy_version_clinic_id_policy_id_version_key" ON "policy_version"("clinic_id", "policy_id", "version");

-- CreateIndex
CREATE INDEX "assessment_clinic_id_episode_id_idx" ON "assessment"("clinic_id", "episode_id");

-- CreateIndex
CREATE UNIQUE INDEX "assessment_clinic_id_id_key" ON "assessment"("clinic_id", "id");

-- CreateIndex
CREATE INDEX "review_clinic_id_episode_id_signed_at_idx" ON "review"("clinic_id", "episode_id", "signed_at");

-- CreateIndex
CREATE UNIQUE INDEX "review_clinic_id_id_key" ON "review"("clinic_id", "id");

-- CreateIndex
CREATE INDEX "audit_event_clinic_id_subject_subject_id_id_idx" ON "audit_event"("clinic_id", "subject", "subject_id", "id");

-- AddForeignKey
ALTER TABLE "app_user" ADD CONSTRAINT "app_user_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_clinic_id_user_id_fkey" FOREIGN KEY ("clinic_id", "user_id") REFERENCES "app_user"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "patient" ADD CONSTRAINT "patient_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "episode" ADD CONSTRAINT "episode_clinic_id_patient_id_fkey" FOREIGN KEY ("clinic_id", "patient_id") REFERENCES "patient"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "checklist_entry" ADD CONSTRAINT "checklist_entry_clinic_id_episode_id_fkey" FOREIGN KEY ("clinic_id", "episode_id") REFERENCES "episode"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "block" ADD CONSTRAINT "block_clinic_id_episode_id_fkey" FOREIGN KEY ("clinic_id", "episode_id") REFERENCES "episode"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "block_target" ADD CONSTRAINT "block_target_clinic_id_block_id_fkey" FOREIGN KEY ("clinic_id", "block_id") REFERENCES "block"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "series" ADD CONSTRAINT "series_clinic_id_block_id_fkey" FOREIGN KEY ("clinic_id", "block_id") REFERENCES "block"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading" ADD CONSTRAINT "reading_clinic_id_series_id_fkey" FOREIGN KEY ("clinic_id", "series_id") REFERENCES "series"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reading" ADD CONSTRAINT "reading_clinic_id_supersedes_id_fkey" FOREIGN KEY ("clinic_id", "supersedes_id") REFERENCES "reading"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_version" ADD CONSTRAINT "policy_version_clinic_id_fkey" FOREIGN KEY ("clinic_id") REFERENCES "clinic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_clinic_id_episode_id_fkey" FOREIGN KEY ("clinic_id", "episode_id") REFERENCES "episode"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_clinic_id_policy_version_id_fkey" FOREIGN KEY ("clinic_id", "policy_version_id") REFERENCES "policy_version"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_clinic_id_episode_id_fkey" FOREIGN KEY ("clinic_id", "episode_id") REFERENCES "episode"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_clinic_id_assessment_id_fkey" FOREIGN KEY ("clinic_id", "assessment_id") REFERENCES "assessment"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
