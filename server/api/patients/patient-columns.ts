/** Of a row of patient: only its care team opens the record. */
const isRestricted = `exists (
  select from patient_restriction where patient_restriction.clinic_id = patient.clinic_id
    and patient_restriction.patient_id = patient.id and lifted_at is null)`;

/** Of a row of patient: until when glass broken by the acting user keeps it open; null for its care team. */
const glassBrokenUntil = `(
  select to_char(max(expires_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from patient_access
  where patient_access.clinic_id = patient.clinic_id and patient_access.patient_id = patient.id
    and user_id = acting_user() and ended_at is null and (expires_at is null or expires_at > statement_timestamp())
  having bool_and(kind = 'break_glass'))`;

/** A patient as shown, in a statement that reads the table patient. */
export const patientColumns = `
  id, identifier, family_name as "familyName", given_name as "givenName",
  to_char(birth_date, 'YYYY-MM-DD') as "birthDate", sex, version,
  ${isRestricted} as "isRestricted", ${glassBrokenUntil} as "glassBrokenUntil"`;

/** The same as one JSON value, in a statement that joins patient with others. */
export const patientJson = `json_build_object(
  'id', patient.id, 'identifier', identifier, 'familyName', family_name, 'givenName', given_name,
  'birthDate', birth_date, 'sex', sex, 'version', patient.version,
  'isRestricted', ${isRestricted}, 'glassBrokenUntil', ${glassBrokenUntil})`;
