import { clinicianList } from '#shared/contract/restrictions.ts';
import { route } from '../../http/route.ts';
import * as store from './restriction-store.ts';

export const listClinicians = route({
  method: 'get',
  path: '/api/clinicians',
  summary: 'Those who can be on a care team.',
  action: 'restrict_patient',
  answer: clinicianList,
  handle: ({ db, who }) =>
    db.inClinicBySql(who, async (tx) => ({ clinicians: await store.listClinicians(tx, who.clinicId) })),
});
