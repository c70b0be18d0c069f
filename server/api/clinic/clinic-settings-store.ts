import type { ChangeClinicRequest, ClinicSettings } from '#shared/contract/clinic.ts';
import { prepared, type Sql } from '../../db/sql.ts';

const columns = `id, name, time_zone as "timeZone", to_json(schedule_minutes) as "scheduleMinutes", version,
  json_build_object('cervical', default_policy_cervical, 'thoracic', default_policy_thoracic,
    'lumbar', default_policy_lumbar) as "defaultPolicyIds", date_order::text as "dateOrder"`;

const load = prepared('load_clinic_settings', `select ${columns} from clinic where id = $1::uuid`);
const lock = prepared(
  'lock_clinic_settings',
  `select ${columns} from clinic where id = $1::uuid for no key update`,
);
const update = prepared(
  'update_clinic_settings',
  `update clinic set name = $2, time_zone = $3, schedule_minutes = $4::int[], default_policy_cervical = $5,
     default_policy_thoracic = $6, default_policy_lumbar = $7, date_order = $8::date_order, version = version + 1
   where id = $1::uuid returning ${columns}`,
);

export async function loadSettings(tx: Sql, clinicId: string): Promise<ClinicSettings> {
  return only(await tx.rows<ClinicSettings>(load, [clinicId]));
}

/** As loadSettings, and nobody else changes them until this transaction ends. */
export async function lockSettings(tx: Sql, clinicId: string): Promise<ClinicSettings> {
  return only(await tx.rows<ClinicSettings>(lock, [clinicId]));
}

export async function storeSettings(
  tx: Sql,
  clinicId: string,
  { name, timeZone, scheduleMinutes, defaultPolicyIds, dateOrder }: ChangeClinicRequest,
): Promise<ClinicSettings> {
  const { cervical, thoracic, lumbar } = defaultPolicyIds;
  const values = [clinicId, name, timeZone, scheduleMinutes, cervical, thoracic, lumbar, dateOrder];
  return only(await tx.rows<ClinicSettings>(update, values));
}

function only(rows: readonly ClinicSettings[]): ClinicSettings {
  const [settings] = rows;
  if (settings === undefined) throw new Error('the clinic is gone');
  return settings;
}
