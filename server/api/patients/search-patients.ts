import { patientList, searchPatientsRequest } from '#shared/contract/patients.ts';
import { route } from '../../http/route.ts';
import { pageOfPatients } from './page-of-patients.ts';

export const searchPatients = route({
  method: 'post',
  path: '/api/patients/search',
  summary:
    'Patients by name, page by page; q begins a family name, else a given name, else an identifier. Stores nothing.',
  action: 'read_patient',
  body: searchPatientsRequest,
  answer: patientList,
  handle: ({ db, who, body }) => pageOfPatients(db, who, body),
});
