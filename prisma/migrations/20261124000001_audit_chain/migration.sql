-- The audit of each clinic is one chain: every event carries its number, the hash of the one before and its own hash.
-- The database links it, so that nobody appends beside the chain and it cannot fork.

ALTER TABLE audit_event
  ADD COLUMN seq bigint,
  ADD COLUMN previous_hash bytea,
  ADD COLUMN hash bytea;

-- The newest event of each clinic; its row is what simultaneous events wait for.
CREATE TABLE audit_head (
  clinic_id uuid NOT NULL,
  seq bigint NOT NULL,
  hash bytea NOT NULL,
  CONSTRAINT audit_head_pkey PRIMARY KEY (clinic_id)
);

-- server/audit/chain-hash.ts computes the same from the same columns.
CREATE FUNCTION audit_event_hash(event audit_event) RETURNS bytea LANGUAGE sql STABLE AS $$
  SELECT sha256(convert_to(json_build_array(
    encode(event.previous_hash, 'hex'), event.seq::text, event.id::text, event.clinic_id::text,
    to_char(event.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), event.actor_id::text, event.action,
    event.subject, event.subject_id::text, event.before::text, event.after::text, event.request_id
  )::text, 'UTF8'))
$$;

-- What earlier versions recorded is chained in the order in which it was written.
ALTER TABLE audit_event DISABLE TRIGGER audit_event_is_kept;
DO $$
DECLARE
  event audit_event;
  before audit_event;
BEGIN
  FOR event IN SELECT * FROM audit_event ORDER BY clinic_id, id LOOP
    IF before.clinic_id IS DISTINCT FROM event.clinic_id THEN
      before.seq := 0;
      before.hash := decode(repeat('00', 32), 'hex');
    END IF;
    event.seq := before.seq + 1;
    event.previous_hash := before.hash;
    event.hash := audit_event_hash(event);
    UPDATE audit_event SET seq = event.seq, previous_hash = event.previous_hash, hash = event.hash WHERE id = event.id;
    INSERT INTO audit_head VALUES (event.clinic_id, event.seq, event.hash)
      ON CONFLICT (clinic_id) DO UPDATE SET seq = event.seq, hash = event.hash;
    before := event;
  END LOOP;
END $$;
ALTER TABLE audit_event ENABLE ALWAYS TRIGGER audit_event_is_kept;

ALTER TABLE audit_event
  ALTER COLUMN seq SET NOT NULL,
  ALTER COLUMN previous_hash SET NOT NULL,
  ALTER COLUMN hash SET NOT NULL;
CREATE UNIQUE INDEX audit_event_clinic_id_seq_key ON audit_event (clinic_id, seq);

-- Whatever a writer gives for these columns is replaced. An ordinary trigger: a restore with
-- session_replication_role = replica keeps the numbers and hashes it brings.
CREATE FUNCTION chain_audit_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  head audit_head;
BEGIN
  INSERT INTO audit_head VALUES (NEW.clinic_id, 0, decode(repeat('00', 32), 'hex')) ON CONFLICT DO NOTHING;
  -- Held until the transaction ends, so that numbers follow the order of commits and none is left out.
  SELECT * INTO STRICT head FROM audit_head WHERE clinic_id = NEW.clinic_id FOR UPDATE;
  NEW.seq := head.seq + 1;
  NEW.previous_hash := head.hash;
  NEW.hash := audit_event_hash(NEW);
  UPDATE audit_head SET seq = NEW.seq, hash = NEW.hash WHERE clinic_id = NEW.clinic_id;
  RETURN NEW;
END $$;
CREATE TRIGGER audit_event_is_chained BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION chain_audit_event();

-- The head moves by one, from inside the trigger above; it goes only with a demo clinic.
CREATE FUNCTION refuse_head_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() > 1 AND TG_OP = 'INSERT' AND NEW.seq = 0 THEN
    RETURN NEW;
  END IF;
  IF pg_trigger_depth() > 1 AND TG_OP = 'UPDATE' AND NEW.clinic_id = OLD.clinic_id AND NEW.seq = OLD.seq + 1 THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' AND is_demo_being_removed(OLD.clinic_id) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% of audit_head is refused', TG_OP
    USING ERRCODE = 'restrict_violation', CONSTRAINT = 'audit_head_is_kept';
END $$;
CREATE TRIGGER audit_head_is_kept BEFORE UPDATE OR DELETE ON audit_head FOR EACH ROW EXECUTE FUNCTION refuse_head_change();
CREATE TRIGGER audit_head_is_not_emptied BEFORE TRUNCATE ON audit_head FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE audit_head ENABLE ALWAYS TRIGGER audit_head_is_kept, ENABLE ALWAYS TRIGGER audit_head_is_not_emptied;
-- An ordinary trigger: a restore brings heads.
CREATE TRIGGER audit_head_begins_empty BEFORE INSERT ON audit_head FOR EACH ROW EXECUTE FUNCTION refuse_head_change();
