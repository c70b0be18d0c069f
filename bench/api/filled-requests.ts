import { worklistStates } from '#shared/contract/record-vocabulary.ts';
import { placeMark, type WorklistPlace } from '../../server/api/worklist/worklist-place.ts';
import type { LoadRequest } from './load.ts';
import type { PlantedClinic } from './plant-clinics.ts';
import type { RunningApi } from './running-api.ts';

/** What is asked of a filled clinic, by its name: the requests in turn. */
export async function filledRequests(
  { origin, superuser }: RunningApi,
  { userId, cookie }: PlantedClinic,
): Promise<ReadonlyMap<string, readonly LoadRequest[]>> {
  const headers = { cookie, origin, 'content-type': 'application/json' };
  const get = (path: string) => ({ method: 'GET', path, headers });
  const post = (path: string, body: object) => ({
    ...{ method: 'POST', path, headers, body: JSON.stringify(body) },
  });
  const search = (q: string) => post('/api/patients/search', { q });
  const list = (filters: string) => get(`/api/worklist?state=${filters}`);

  const idsOf = async (sql: string) => (await superuser.query<{ id: string }>(sql)).rows.map(({ id }) => id);
  const newest = await idsOf('SELECT id FROM episode ORDER BY created_at DESC LIMIT 20');
  const older = await idsOf(
    'SELECT id FROM episode ORDER BY created_at OFFSET (SELECT count(*) / 2 FROM episode) LIMIT 20',
  );
  const episodes = [...newest, ...older];
  const patients = await idsOf('SELECT id FROM patient LIMIT 20');
  const signed = await superuser.query<WorklistPlace>(
    `SELECT episode_id AS "episodeId", since AS at FROM episode_standing WHERE stage = 'signed'
     ORDER BY since, episode_id OFFSET (SELECT count(*) / 2 FROM episode_standing WHERE stage = 'signed') LIMIT 1`,
  );
  const middle = signed.rows.map(placeMark);

  return new Map<string, readonly LoadRequest[]>([
    ...worklistStates.map((state) => [`worklist, ${state}`, [list(state)]] as const),
    ['worklist, a page in the middle', middle.map((mark) => list(`signed&after=${mark}`))],
    ['worklist, by name', ['gha', 'MRN'].map((q) => post('/api/worklist/search', { q, state: 'signed' }))],
    ['worklist, by operator', [list(`signed&operatorId=${userId}`)]],
    ['worklist, of a region without episodes', [list('signed&region=thoracic')]],
    ['patients, first page', [get('/api/patients')]],
    ['patient search, one letter', ['G', 'h', 'k', 'M'].map(search)],
    ['patient search, three letters', ['gha', 'Kbc', 'mno', 'zzz'].map(search)],
    ['patient search, identifier', ['MRN 0000', 'MRN 00000', 'mrn 000012'].map(search)],
    ['patient', patients.map((id) => get(`/api/patients/${id}`))],
    ['episode', episodes.map((id) => get(`/api/episodes/${id}`))],
    ['assessment', episodes.map((id) => get(`/api/episodes/${id}/assessment`))],
  ]);
}
