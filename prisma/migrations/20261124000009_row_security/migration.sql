-- The wall between clinics. Every table lets a transaction see and write the rows of the one clinic it stands in
-- (app.clinic, set inside the transaction), its owner included; explicit filters in the code stay. What happens before a
-- clinic is known opens only the rows whose secret the caller presents, and only for reading.
--
-- A later migration that makes a table calls wall_in('its_table'). One that rewrites rows sees none of them, because
-- FORCE holds for the owner too: it does so between ALTER TABLE … NO FORCE ROW LEVEL SECURITY and … FORCE again.

-- Unset, or left empty by an earlier transaction of the connection: no clinic, no row. Anything but an id is an error.
CREATE FUNCTION wall_in(walled regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  clinic_column text := CASE walled WHEN 'clinic'::regclass THEN 'id' ELSE 'clinic_id' END;
  -- A subselect is evaluated once a statement, not once a row.
  of_clinic text := format('%I = (SELECT nullif(current_setting(''app.clinic'', true), '''')::uuid)', clinic_column);
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', walled);
  EXECUTE format('CREATE POLICY of_clinic ON %s USING (%s) WITH CHECK (%2$s)', walled, of_clinic);
END $$;

-- For the few tables that belong to no clinic: open only before a clinic is known.
CREATE FUNCTION wall_in_installation(walled regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', walled);
  EXECUTE format(
    'CREATE POLICY of_installation ON %s USING (%s) WITH CHECK (%2$s)',
    walled, '(SELECT current_setting(''app.installation'', true)) = ''on''');
END $$;

DO $$
DECLARE
  without_clinic CONSTANT text[] := ARRAY['attempt_counter'];
  walled record;
BEGIN
  FOR walled IN
    SELECT oid::regclass AS named, relname FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname <> '_prisma_migrations'
      ORDER BY relname
  LOOP
    IF walled.relname = ANY (without_clinic) THEN
      PERFORM wall_in_installation(walled.named);
    ELSE
      PERFORM wall_in(walled.named);
    END IF;
  END LOOP;
END $$;

-- Before a clinic is known ---------------------------------------------------------------------------------------

-- Which clinics there are: no patient data.
CREATE POLICY listed_in_installation ON clinic FOR SELECT
  USING ((SELECT current_setting('app.installation', true)) = 'on');

-- The links that set up the first clinic, which belong to none.
CREATE POLICY of_installation ON one_time_link
  USING (clinic_id IS NULL AND (SELECT current_setting('app.installation', true)) = 'on')
  WITH CHECK (clinic_id IS NULL AND (SELECT current_setting('app.installation', true)) = 'on');

CREATE POLICY of_presented_token ON session FOR SELECT
  USING (token_sha256 = (SELECT decode(nullif(current_setting('app.session_sha256', true), ''), 'hex')));

CREATE POLICY of_presented_token ON one_time_link FOR SELECT
  USING (token_sha256 = (SELECT decode(nullif(current_setting('app.link_sha256', true), ''), 'hex')));

CREATE POLICY of_presented_email ON app_user FOR SELECT
  USING (email = (SELECT nullif(current_setting('app.sign_in_email', true), '')));

-- Whose session it is, whom the link invites.
CREATE POLICY of_presented_session ON app_user FOR SELECT
  USING (id = (
    SELECT user_id FROM session
      WHERE token_sha256 = decode(nullif(current_setting('app.session_sha256', true), ''), 'hex')));

CREATE POLICY of_presented_link ON app_user FOR SELECT
  USING (id = (
    SELECT user_id FROM one_time_link
      WHERE token_sha256 = decode(nullif(current_setting('app.link_sha256', true), ''), 'hex')));

-- Removing a demo clinic -----------------------------------------------------------------------------------------

-- The application may delete nothing that is clinical. This deletes a whole demo clinic as the tables' owner; it works
-- only from inside that clinic, because the owner, too, sees no other. Tables that refer to others go before them.
CREATE FUNCTION remove_demo_clinic(demo uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  emptied regclass;
BEGIN
  IF NOT EXISTS (SELECT FROM public.clinic WHERE id = demo AND is_demo) THEN
    RAISE EXCEPTION 'this is no demo clinic' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'clinic_is_kept';
  END IF;
  PERFORM set_config('facetwise.removing_demo', demo::text, true);
  FOR emptied IN
    WITH RECURSIVE reference AS (
      SELECT DISTINCT conrelid AS from_table, confrelid AS to_table FROM pg_constraint
        WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND conrelid <> confrelid
    ), placed AS (
      SELECT attrelid AS of_table, 0 AS steps FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
        WHERE attname = 'clinic_id' AND NOT attisdropped AND relkind IN ('r', 'p')
          AND relnamespace = 'public'::regnamespace
      UNION
      SELECT from_table, steps + 1 FROM placed JOIN reference ON to_table = of_table
    )
    SELECT of_table FROM placed GROUP BY of_table ORDER BY max(steps) DESC
  LOOP
    EXECUTE format('DELETE FROM %s WHERE clinic_id = $1', emptied) USING demo;
  END LOOP;
  DELETE FROM public.clinic WHERE id = demo;
  PERFORM set_config('facetwise.removing_demo', '', true);
END $$;
REVOKE EXECUTE ON FUNCTION remove_demo_clinic(uuid) FROM PUBLIC;
