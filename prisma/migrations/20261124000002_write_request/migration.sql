-- CreateTable
CREATE TABLE "write_request" (
    "clinic_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "answer" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "write_request_pkey" PRIMARY KEY ("clinic_id","user_id","key")
);

-- CreateIndex
CREATE INDEX "write_request_clinic_id_created_at_idx" ON "write_request"("clinic_id", "created_at");

-- AddForeignKey
ALTER TABLE "write_request" ADD CONSTRAINT "write_request_clinic_id_user_id_fkey" FOREIGN KEY ("clinic_id", "user_id") REFERENCES "app_user"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE write_request
  ADD CONSTRAINT write_request_key_form CHECK (key ~ '^[A-Za-z0-9_-]{8,100}$'),
  ADD CONSTRAINT write_request_fingerprint_form CHECK (fingerprint ~ '^[0-9a-f]{64}$');

-- An answer once given stays; old requests may be forgotten.
CREATE TRIGGER write_request_is_kept BEFORE UPDATE ON write_request FOR EACH ROW EXECUTE FUNCTION refuse_change();
ALTER TABLE write_request ENABLE ALWAYS TRIGGER write_request_is_kept;
