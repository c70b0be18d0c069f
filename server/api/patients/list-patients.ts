import { listPatientsQuery, patientList } from '#shared/contract/patients.ts';
import { route } from '../../http/route.ts';
import { pageOfPatients } from './page-of-patients.ts';

export const listPatients = route({
  method: 'get',
  path: '/api/patients',
  summary: 'All patients by name, page by page.',
  action: 'read_patient',
  query: listPatientsQuery,
  answer: patientList,
  handle: ({ db, who, query }) => pageOfPatients(db, who, { q: '', ...query }),
});
