import { listPatientsQuery, patientList } from '#shared/contract/patients.ts';
import { route } from '../../http/route.ts';
import { pageMark, parsePageMark } from '../paging.ts';
import { listPatientsAfter } from './patient-store.ts';

const pageSize = 50;

export const listPatients = route({
  method: 'get',
  path: '/api/patients',
  summary: 'Patients by name, page by page; q is the beginning of a name or an identifier.',
  action: 'read_patient',
  query: listPatientsQuery,
  answer: patientList,
  handle: async ({ db, who, query }) => {
    const after = parsePageMark(query.after);
    const found = await db.inClinic(who.clinicId, (tx) =>
      listPatientsAfter(tx, who.clinicId, query.q ?? '', after, pageSize + 1),
    );
    const patients = found.slice(0, pageSize);
    const last = patients.at(-1);
    return { patients, next: found.length > pageSize && last ? pageMark(last.id) : null };
  },
});
