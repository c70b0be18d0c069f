import { v7 } from 'uuid';
import type { Person } from '../../e2e/people.ts';
import { write } from './demo-seats.ts';

/** A patient of today with an episode in which nothing has happened yet. */
export async function newRecord(person: Person): Promise<{ patientId: string; episodeId: string }> {
  const { id: patientId } = (await write(person, 'POST', '/api/patients', {
    identifier: 'DEMO-100',
    familyName: 'DEMO-Yew',
    givenName: 'Yara',
    birthDate: '1970-02-03',
    sex: 'female',
  })) as { id: string };
  const { episode } = (await write(person, 'POST', `/api/patients/${patientId}/episodes`, {
    id: v7(),
    region: 'lumbar',
    indexPain: 'Low back pain on the right',
    policyId: 'clinic-template',
    checklist: [],
  })) as { episode: { id: string } };
  return { patientId, episodeId: episode.id };
}
