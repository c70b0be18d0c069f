import type { ClinicSettings } from '#shared/contract/clinic.ts';
import type { Person } from '../../e2e/people.ts';
import { read, write } from './demo-seats.ts';
import type { Scene } from './scenes.ts';

const open = ({ page }: Person, path: string) => page.goto(new URL(path, page.url()).href);
const press = ({ page }: Person, name: string | RegExp) => page.getByRole('button', { name }).first().click();

const scene = (name: string, path: string, play: (person: Person) => Promise<void>): Scene => ({
  name,
  role: 'Administrator',
  play: async (person) => {
    await open(person, path);
    await play(person);
  },
});

/** An administrator's dialogs and conflicts. */
export const settingsScenes: readonly Scene[] = [
  scene('users-change', '/users', (person) => press(person, /^Change/)),
  scene('users-missing', '/users', (person) => press(person, 'Make the link')),
  scene('users-link', '/users', async (person) => {
    await person.page.getByRole('textbox', { name: 'Name' }).fill('Dr. Vera Demo');
    await person.page.getByLabel('E-mail address').fill('vera@demo.facetwise.example');
    await person.page.getByLabel('Role').selectOption('Physician');
    await press(person, 'Make the link');
  }),
  scene('clinic-conflict', '/clinic', async (person) => {
    await person.page.getByLabel('Name of the clinic').fill('South Spine');
    const { id: _id, version, ...settings } = await read<ClinicSettings>(person, '/api/clinic');
    await write(person, 'PUT', '/api/clinic', { ...settings, name: 'North Spine' }, version);
    await press(person, 'Save the settings');
    await person.page.getByText(/changed this/).waitFor();
  }),
  scene('clinic-history', '/clinic', (person) => press(person, 'Show the history')),
  scene('policy-import', '/policies', (person) => press(person, 'Import from a file')),
  scene('policy-effect', '/policies/clinic-template/publish', async (person) => {
    await person.page.getByLabel('Least relief (%)').fill('90');
    await press(person, 'See the effect on past episodes');
    await person.page.getByText('This is the effect of exactly what stands here.').waitFor();
  }),
  scene('policy-draft-conflict', '/policies/clinic-template/publish', async (person) => {
    const { page } = person;
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByLabel('Least relief (%)').fill('70');
    await other.getByText(/^Draft saved/).waitFor();
    await page.getByLabel('Least relief (%)').fill('85');
    await page.getByRole('button', { name: /^Go on with what is here/ }).waitFor();
  }),
  scene('account-app', '/account', (person) => press(person, /Set up/)),
];
