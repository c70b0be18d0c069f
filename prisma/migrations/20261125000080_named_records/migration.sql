-- Whose record each of these series, blocks and episodes belongs to, for telling what changed: one statement for all that
-- was changed in a clinic, and a transaction of its own. It stands there as the application, to which no record is closed.
CREATE FUNCTION named_records(clinic uuid, ids uuid[])
RETURNS TABLE (named_id uuid, of_patient uuid, of_episode uuid, of_block uuid) LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.clinic', clinic::text, true), set_config('app.user', '', true);
  RETURN QUERY
    SELECT series.id, episode.patient_id, episode.id, block.id FROM series
      JOIN block ON block.clinic_id = series.clinic_id AND block.id = series.block_id
      JOIN episode ON episode.clinic_id = block.clinic_id AND episode.id = block.episode_id
      WHERE series.clinic_id = clinic AND series.id = ANY (ids)
    UNION ALL
    SELECT block.id, episode.patient_id, episode.id, block.id FROM block
      JOIN episode ON episode.clinic_id = block.clinic_id AND episode.id = block.episode_id
      WHERE block.clinic_id = clinic AND block.id = ANY (ids)
    UNION ALL
    SELECT episode.id, episode.patient_id, episode.id, NULL::uuid FROM episode
      WHERE episode.clinic_id = clinic AND episode.id = ANY (ids);
END $$;
