-- That somebody looked is appended by one statement, a transaction of its own: the chain of a clinic is held from the
-- insert to the commit, and between these two no client has to be heard.
CREATE FUNCTION append_read_event(
  clinic uuid, at timestamptz, actor uuid, action text, subject text, subject_id uuid, request_id text
) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.clinic', clinic::text, true);
  INSERT INTO audit_event (clinic_id, at, actor_id, action, subject, subject_id, request_id)
    VALUES (clinic, append_read_event.at, actor, append_read_event.action, append_read_event.subject,
      append_read_event.subject_id, append_read_event.request_id);
END $$;
