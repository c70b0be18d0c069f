import type { BlockDetail } from '#shared/contract/blocks.ts';
import type { EpisodeDetail } from '#shared/contract/episodes.ts';
import type { Patient } from '#shared/contract/patients.ts';
import type { Person } from '../../e2e/people.ts';
import { enterAnother, recordOf } from './demo-records.ts';
import { read, write } from './demo-seats.ts';
import type { Scene } from './scenes.ts';

type Records = Awaited<ReturnType<typeof recordOf>>;

const press = ({ page }: Person, name: string | RegExp) => page.getByRole('button', { name }).first().click();

const scene = (
  role: string,
  name: string,
  identifier: string,
  at: keyof Records,
  play: (person: Person, records: Records) => Promise<void>,
): Scene => ({
  name,
  role,
  play: async (person) => {
    const records = await recordOf(person, identifier);
    await person.page.goto(new URL(records[at], person.page.url()).href);
    await play(person, records);
  },
});

/** As a physician who is not in the care team, by an administrator's invitation. */
const brokenGlass = (name: string, displayName: string, play: Scene['play']): Scene => ({
  name,
  role: 'Administrator',
  play: async (person) => {
    const { page } = person;
    const { linkPath } = (await write(person, 'POST', '/api/users', {
      displayName,
      email: `${name}@demo.facetwise.example`,
      role: 'physician',
    })) as { linkPath: string };
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.goto(new URL(linkPath, page.url()).href);
    await page.getByLabel('Password', { exact: true }).fill('three quiet words here');
    await page.getByRole('button', { name: 'Join and sign in' }).click();
    await person.arrive();
    await page.goto(new URL('/patients', page.url()).href);
    await page.getByRole('link', { name: /Elm/i }).click();
    await page.getByRole('heading', { name: 'This record is restricted' }).waitFor();
    await play(person);
  },
});

const demoPassword = async (person: Person) =>
  (await read<{ demo: { password: string } }>(person, '/api/installation')).demo.password;

/** Dialogs and conflicts of a patient's record. */
export const recordScenes: readonly Scene[] = [
  scene('Physician', 'patient-new-missing', 'DEMO-002', 'patient', async (person) => {
    await person.page.goto(new URL('/patients', person.page.url()).href);
    await press(person, 'New patient');
    await press(person, 'Save patient');
  }),
  scene('Physician', 'patient-conflict', 'DEMO-002', 'patient', async (person, { patient }) => {
    await press(person, 'Amend the patient');
    await person.page.getByLabel('Given name').fill('Brutus');
    await person.page.getByLabel('Why this change').fill('Misheard');
    const { patient: stored } = await read<{ patient: Patient }>(person, `/api${patient}`);
    const { identifier, familyName, birthDate, sex, version } = stored;
    const changed = { identifier, familyName, birthDate, sex, givenName: 'Bruno B.', reason: 'Second name' };
    await write(person, 'PUT', `/api${patient}`, changed, version);
    await press(person, 'Save the change');
    await person.page.getByText(/changed this on/).waitFor();
  }),
  scene('Physician', 'patient-history', 'DEMO-002', 'patient', (person) => press(person, 'Show the history')),
  scene('Physician', 'episode-new-missing', 'DEMO-002', 'patient', async (person) => {
    await press(person, 'New episode');
    await press(person, 'Open the episode');
  }),
  scene('Physician', 'episode-conflict', 'DEMO-002', 'episode', async (person, { episode }) => {
    await press(person, 'Amend');
    await person.page.getByLabel('Index pain').fill('Low back, left, worse when standing up');
    await person.page.getByLabel('Reason for the change').fill('In the patient’s words');
    const { episode: stored } = await read<EpisodeDetail>(person, `/api${episode}`);
    const { region, policyId, checklist, version } = stored;
    const changed = { region, policyId, checklist, indexPain: 'Low back, both sides', reason: 'Asked again' };
    await write(person, 'PUT', `/api${episode}`, changed, version);
    await press(person, 'Save the change');
    await person.page.getByRole('alert').last().waitFor();
  }),
  scene('Physician', 'block-missing', 'DEMO-002', 'episode', async (person, { episode }) => {
    await person.page.goto(new URL(`${episode}/block`, person.page.url()).href);
    await press(person, /^Record the block/);
  }),
  scene('Physician', 'block-draft-conflict', 'DEMO-002', 'episode', async (person, { episode }) => {
    const { page } = person;
    const address = new URL(`${episode}/block`, page.url()).href;
    await page.goto(address);
    const other = await page.context().newPage();
    await other.goto(address);
    await other.getByLabel('Concentration, %').fill('0.25');
    await other.getByText(/^Draft saved/).waitFor();
    await page.getByLabel('Concentration, %').fill('0.5');
    await page.getByRole('button', { name: 'Go on with what is here' }).waitFor();
  }),
  scene('Nurse', 'sheet-correct', 'DEMO-004', 'sheet', async (person) => {
    await press(person, 'Show earlier scores');
    await press(person, /^Correct/);
  }),
  scene('Nurse', 'sheet-not-done', 'DEMO-003', 'sheet', (person) => press(person, 'Not done')),
  scene('Nurse', 'sheet-add-site', 'DEMO-003', 'sheet', (person) => press(person, 'Add a pain site')),
  scene('Nurse', 'sheet-not-saved', 'DEMO-003', 'sheet', async (person) => {
    const { page } = person;
    await page.route('**/readings', (route) => route.abort());
    // Its time may have passed while the other pictures were taken.
    const late = page.getByRole('radio', { name: /entered now$/ });
    const open = page.getByRole('group', { name: /^Score, L5-S1 left/ });
    await open.waitFor();
    if (await late.isVisible()) await late.check();
    await open.getByRole('button', { name: '3' }).click();
    await page.getByText('NOT SAVED').first().waitFor();
  }),
  scene('Nurse', 'sheet-course-conflict', 'DEMO-004', 'sheet', async (person, { block }) => {
    await person.page.getByLabel('Note on complications').fill('Sore for a minute');
    const { block: stored } = await read<BlockDetail>(person, block);
    const { rescueAnalgesicAtMinutes, complications, version } = stored;
    const changed = { rescueAnalgesicAtMinutes, complications, complicationNote: 'Dizzy on standing up' };
    await write(person, 'PUT', `${block}/course`, changed, version);
    await person.page.getByRole('button', { name: 'Save', exact: true }).first().click();
    await person.page.getByText(/changed this on/).waitFor();
  }),
  scene('Nurse', 'sheet-outcome-conflict', 'DEMO-004', 'sheet', async (person, { block }) => {
    await person.page.getByLabel(/^Relief in the patient/).fill('80');
    const [series] = (await read<BlockDetail>(person, block)).block.series;
    if (!series) throw new Error('no level');
    const changed = { patientStatedPercent: 60, functionRestored: true };
    await write(person, 'PUT', `/api/series/${series.id}/outcome`, changed, series.version);
    await press(person, /^Save, L4-L5 right/);
    await person.page.getByText(/changed this on/).waitFor();
  }),
  scene('Nurse', 'sheet-decide', 'DEMO-004', 'sheet', async (person, { block }) => {
    await enterAnother(person, block, { minutes: 15, score: 5, instead: false });
    await person.page.reload();
    // Closed where another time is due now, open as the earliest missed otherwise.
    const closed = person.page.getByRole('button', { name: /^Which counts\? \+15 min/ });
    const decide = person.page.getByRole('button', { name: /^Which counts\? L4-L5/ });
    await closed.or(decide).first().waitFor();
    if (await closed.isVisible()) await closed.click();
    await decide.click();
  }),
  scene('Nurse', 'sheet-history', 'DEMO-004', 'sheet', (person) => press(person, 'Show the history')),
  scene('Physician', 'review-stopped', 'DEMO-004', 'review', (person) =>
    person.page.getByText('two entries stand for one time').first().waitFor(),
  ),
  scene('Physician', 'review-sign', 'DEMO-002', 'review', async (person) => {
    await person.page.getByRole('radio', { name: /^Consider radiofrequency ablation/ }).check();
    await person.page.getByLabel('Reason', { exact: true }).fill('Both blocks relieved the usual pain.');
    await press(person, 'I agree: sign …');
  }),
  scene('Physician', 'review-changed', 'DEMO-007', 'review', async (person, { block }) => {
    await person.page.getByRole('radio', { name: 'A further block' }).check();
    await person.page.getByLabel('Reason', { exact: true }).fill('One block only so far.');
    await enterAnother(person, block, { minutes: 60, score: 33, instead: true });
    await press(person, 'I agree: sign …');
    await person.page.getByLabel('Your password').fill(await demoPassword(person));
    await person.page.getByRole('button', { name: 'Sign', exact: true }).click();
    await person.page.getByText('The record changed since').waitFor();
  }),
  scene('Physician', 'review-signed-difference', 'DEMO-001', 'review', async (person, { block }) => {
    await enterAnother(person, block, { minutes: 120, score: 5, instead: true });
    await person.page.reload();
    await person.page.getByText('Changed since signed').first().waitFor();
  }),
  scene('Physician', 'review-addendum', 'DEMO-006', 'review', (person) => press(person, 'Write an addendum')),
  scene('Physician', 'restrict', 'DEMO-005', 'patient', (person) => press(person, 'Restrict the record')),
  scene('Physician', 'restricted', 'DEMO-005', 'patient', async (person, { patient }) => {
    const careTeam = { reason: 'A colleague of ours', careTeam: [] };
    await write(person, 'POST', `/api${patient}/restriction`, careTeam);
    await person.page.reload();
  }),
  {
    name: 'restricted-closed',
    role: 'Nurse',
    play: async ({ page }) => {
      await page.goto(new URL('/patients', page.url()).href);
      await page.getByRole('link', { name: /Elm/i }).click();
      await page.getByRole('heading', { name: 'This record is restricted' }).waitFor();
    },
  },
  brokenGlass('restricted-reason', 'Dr. Otto Demo', async ({ page }) => {
    await page.getByRole('button', { name: 'Break the glass' }).click();
  }),
  brokenGlass('restricted-opened', 'Dr. Ines Demo', async ({ page }) => {
    await page.getByRole('button', { name: 'Break the glass' }).click();
    await page.getByLabel('Why you need it now').fill('Collapsed in recovery');
    await page.getByRole('button', { name: 'Open for one hour' }).click();
    await page.getByText('Opened in an emergency until').waitFor();
  }),
  {
    name: 'emergency-access',
    role: 'Administrator',
    play: async ({ page }) => {
      await page.getByRole('link', { name: 'Emergency access' }).click();
      await page.getByText('Collapsed in recovery').waitFor();
    },
  },
];
