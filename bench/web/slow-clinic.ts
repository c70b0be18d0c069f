import type { Browser } from 'playwright-core';
import { Person } from '../../e2e/people.ts';
import { fillClinic } from '../api/fill-clinic.ts';
import type { RunningApi } from '../api/running-api.ts';
import type { Cookies } from './slow-page.ts';

/** The demo clinic with as many episodes as wanted beside its own, and a session of each role. */
export interface SlowClinic {
  readonly cookies: Readonly<Record<'nurse' | 'physician' | 'admin', Cookies>>;
  /** What opens the screens: an episode with two blocks that waits for its review, and a score that is due. */
  readonly awaitingEpisodeId: string;
  readonly dueBlockId: string;
}

interface Row {
  episodeId: string;
  blockId: string;
  identifier: string;
}

export async function openClinic(browser: Browser, api: RunningApi, episodes: number): Promise<SlowClinic> {
  const { origin } = api;
  const visitor = await Person.sitDown(browser);
  await visitor.page.goto(origin);
  await visitor.page.getByRole('button', { name: 'Open the demo clinic' }).click();
  await visitor.page.getByRole('button', { name: /^Nurse / }).waitFor();
  await visitor.page.context().close();
  const signIn = async (role: string) => {
    const person = await Person.sitDown(browser);
    await person.page.goto(origin);
    await person.page.getByRole('button', { name: new RegExp(`^${role} `) }).click();
    await person.arrive();
    return person;
  };
  const [nurse, physician, admin] = [
    await signIn('Nurse'),
    await signIn('Physician'),
    await signIn('Administrator'),
  ];
  const rowOf = async (state: string, identifier: string) => {
    const answer = await nurse.page.request.get(`${origin}/api/worklist?state=${state}`);
    const { rows } = (await answer.json()) as { rows: Row[] };
    return rows.find((row) => row.identifier === identifier);
  };
  const [awaiting, due] = [await rowOf('awaiting_review', 'DEMO-002'), await rowOf('due_now', 'DEMO-003')];
  if (!awaiting || !due) throw new Error('the demo clinic has both');
  const { rows: users } = await api.superuser.query<{ clinicId: string; userId: string }>(
    `SELECT clinic_id AS "clinicId", id AS "userId" FROM app_user WHERE role = 'physician'`,
  );
  if (users[0]) await fillClinic(api.superuser, users[0], episodes);
  await settleWorklist(nurse, origin);
  const sessions = await Promise.all([nurse, physician, admin].map(({ page }) => page.context().cookies()));
  for (const { page } of [nurse, physician, admin]) await page.context().close();
  const [ofNurse = [], ofPhysician = [], ofAdmin = []] = sessions;
  return {
    cookies: { nurse: ofNurse, physician: ofPhysician, admin: ofAdmin },
    awaitingEpisodeId: awaiting.episodeId,
    dueBlockId: due.blockId,
  };
}

/** What was planted by hand is counted by the worklist a part at a time, as it is asked for. */
async function settleWorklist({ page }: Person, origin: string): Promise<void> {
  let isSettling = true;
  while (isSettling) {
    const answer = await page.request.get(`${origin}/api/worklist?state=due_now`);
    ({ isSettling } = (await answer.json()) as { isSettling: boolean });
  }
}
