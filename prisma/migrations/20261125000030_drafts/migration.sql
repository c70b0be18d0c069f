-- Drafts of forms: what one person has typed and not yet sent. No part of the record, and forgotten after 30 days.

CREATE TYPE "draft_kind" AS ENUM ('patient', 'episode', 'block', 'review', 'addendum', 'policy', 'transcription');

CREATE TABLE "draft" (
    "clinic_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" "draft_kind" NOT NULL,
    "subject_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "body" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("clinic_id","user_id","kind","subject_id")
);

CREATE INDEX "draft_clinic_id_updated_at_idx" ON "draft"("clinic_id", "updated_at");

ALTER TABLE "draft" ADD CONSTRAINT "draft_clinic_id_user_id_fkey" FOREIGN KEY ("clinic_id", "user_id") REFERENCES "app_user"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- PostgreSQL writes a space after each comma and colon, so 64 KiB as sent may be half as long again here.
ALTER TABLE draft
  ADD CONSTRAINT draft_subject_form CHECK (subject_id ~ '^[A-Za-z0-9_-]{1,80}$'),
  ADD CONSTRAINT draft_is_a_form CHECK (jsonb_typeof(body) = 'object'),
  ADD CONSTRAINT draft_size CHECK (octet_length(body::text) <= 131072),
  ADD CONSTRAINT draft_version_positive CHECK (version >= 1);

SELECT wall_in('draft');
