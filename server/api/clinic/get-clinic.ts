import { clinicSettings } from '#shared/contract/clinic.ts';
import { route } from '../../http/route.ts';
import { loadSettings } from './clinic-settings-store.ts';

export const getClinic = route({
  method: 'get',
  path: '/api/clinic',
  summary:
    'The settings of the clinic: name, time zone, times at which scores are due, default policies, order of digits in dates.',
  action: 'read_clinic',
  answer: clinicSettings,
  versionOf: ({ version }) => version,
  handle: ({ db, who }) => db.inClinicBySql(who, (tx) => loadSettings(tx, who.clinicId)),
});
