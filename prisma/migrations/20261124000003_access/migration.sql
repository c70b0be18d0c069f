-- Second factors, what a session may do before one was shown, and the counters that slow down guessing.

CREATE TYPE "session_state" AS ENUM ('full', 'factor_due', 'must_enrol');

ALTER TABLE "session"
    ADD COLUMN "state" "session_state" NOT NULL DEFAULT 'full',
    ADD COLUMN "last_factor_at" TIMESTAMPTZ(3),
    ADD COLUMN "device" TEXT NOT NULL DEFAULT '',
    ADD COLUMN "challenge" TEXT,
    ADD COLUMN "challenge_until" TIMESTAMPTZ(3);

-- Nobody has shown a second factor yet: everybody signs in once more.
UPDATE "session" SET "ended_at" = now() WHERE "ended_at" IS NULL;

CREATE TABLE "totp_secret" (
    "clinic_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "is_confirmed" BOOLEAN NOT NULL,
    "sealed_secret" BYTEA NOT NULL,
    "last_used_step" INTEGER,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "totp_secret_pkey" PRIMARY KEY ("clinic_id","user_id","is_confirmed")
);

CREATE TABLE "passkey" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "credential_id" TEXT NOT NULL,
    "public_key" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL,
    "transports" TEXT[],
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),

    CONSTRAINT "passkey_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "recovery_code" (
    "id" UUID NOT NULL,
    "clinic_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "code_sha256" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "attempt_counter" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" BIGINT,

    CONSTRAINT "attempt_counter_pkey" PRIMARY KEY ("key")
);

CREATE UNIQUE INDEX "passkey_credential_id_key" ON "passkey"("credential_id");
CREATE INDEX "passkey_clinic_id_user_id_idx" ON "passkey"("clinic_id", "user_id");
CREATE UNIQUE INDEX "recovery_code_clinic_id_user_id_code_sha256_key" ON "recovery_code"("clinic_id", "user_id", "code_sha256");

ALTER TABLE "totp_secret" ADD CONSTRAINT "totp_secret_clinic_id_user_id_fkey" FOREIGN KEY ("clinic_id", "user_id") REFERENCES "app_user"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_clinic_id_user_id_fkey" FOREIGN KEY ("clinic_id", "user_id") REFERENCES "app_user"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_clinic_id_user_id_fkey" FOREIGN KEY ("clinic_id", "user_id") REFERENCES "app_user"("clinic_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE session
  ADD CONSTRAINT session_waits_shortly CHECK (
    CASE state
      WHEN 'full' THEN true
      WHEN 'factor_due' THEN expires_at <= created_at + interval '5 minutes'
      WHEN 'must_enrol' THEN expires_at <= created_at + interval '30 minutes'
    END),
  ADD CONSTRAINT session_device_length CHECK (char_length(device) <= 60),
  ADD CONSTRAINT session_challenge_ends CHECK ((challenge IS NULL) = (challenge_until IS NULL));

-- 12 bytes of nonce, 32 of secret, 16 of tag: a secret in the clear would be shorter.
ALTER TABLE totp_secret
  ADD CONSTRAINT totp_secret_is_sealed CHECK (octet_length(sealed_secret) = 60),
  ADD CONSTRAINT totp_step_positive CHECK (last_used_step > 0);

ALTER TABLE passkey
  ADD CONSTRAINT passkey_credential_length CHECK (char_length(credential_id) BETWEEN 16 AND 1400),
  ADD CONSTRAINT passkey_key_length CHECK (octet_length(public_key) BETWEEN 16 AND 4096),
  ADD CONSTRAINT passkey_counter_not_negative CHECK (counter >= 0),
  ADD CONSTRAINT passkey_name_length CHECK (char_length(name) BETWEEN 1 AND 60);

ALTER TABLE recovery_code
  ADD CONSTRAINT recovery_code_is_sha256 CHECK (octet_length(code_sha256) = 32);

-- Whose tries these are stands here only as a keyed hash.
ALTER TABLE attempt_counter
  ADD CONSTRAINT attempt_key_is_hashed CHECK (key ~ '^(account|factor|network):[0-9a-f]{64}$');
