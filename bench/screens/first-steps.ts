import type { Browser, Page } from 'playwright-core';
import { confirmApp } from '../../e2e/access-steps.ts';
import { Person } from '../../e2e/people.ts';
import { sitDownAs, write } from './demo-seats.ts';

const password = 'three quiet words here';
const email = 'alma@clinic.example';

/** What comes before anybody is in a clinic, step by step, once there is no demo clinic any more: a name and the page to look at. */
export async function* firstSteps(
  window: Browser,
  { origin, setupLink }: { origin: string; setupLink: string },
): AsyncGenerator<readonly [name: string, page: Page]> {
  const admin = await Person.sitDown(window);
  const { page } = admin;
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await page.goto(origin);
  yield ['first-sign-in-demo', page];
  await removeDemo(window, origin);

  await page.goto(origin);
  yield ['first-page', page];
  await page.goto(setupLink);
  yield ['first-set-up', page];
  await press('Set up the clinic');
  yield ['first-set-up-missing', page];
  await page.getByLabel('Name of the clinic').fill('North Spine');
  await page.getByLabel('Full name').fill('Alma Admin');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await press('Set up the clinic');
  await page.getByRole('heading', { name: 'Set up a second factor' }).waitFor();
  yield ['first-enrol', page];
  await press('Set up the app');
  await page.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor();
  yield ['first-enrol-app', page];
  await confirmApp(admin);
  await page.getByRole('button', { name: 'I have kept them' }).waitFor();
  yield ['first-enrol-codes', page];
  await press('I have kept them');
  await admin.arrive();

  const nurse = { displayName: 'Nils Nurse', email: 'nils@clinic.example', role: 'nurse' };
  const { linkPath } = (await write(admin, 'POST', '/api/users', nurse)) as { linkPath: string };
  const invited = await Person.sitDown(window);
  await invited.page.goto(`${origin}${linkPath}`);
  await invited.page.getByRole('button', { name: 'Join and sign in' }).click();
  yield ['first-join-missing', invited.page];
  await invited.page.goto(`${origin}/sign-in`);
  await invited.page.goto(`${origin}/join`);
  yield ['first-join-no-link', invited.page];

  await page.context().clearCookies();
  await page.getByRole('link', { name: 'Users' }).click();
  await page.getByRole('heading', { name: 'Sign in again' }).waitFor();
  yield ['first-locked', page];
  await page.getByLabel(/^Password/).fill(password);
  await press('Sign in');
  await page.getByLabel('Code').waitFor();
  yield ['first-locked-factor', page];

  await invited.givePassword(origin, email, 'not this one');
  await invited.page.getByText('The e-mail address or the password is wrong.').waitFor();
  yield ['first-sign-in-refused', invited.page];
  await page.goto(`${origin}/sign-in`);
  await page.getByLabel('Code').fill('000000');
  await press('Continue');
  await page.getByText('This did not prove who you are').waitFor();
  yield ['first-factor-refused', page];
  await press('Use a recovery code');
  yield ['first-factor-recovery', page];
  for (const person of [admin, invited]) await person.page.context().close();
}

async function removeDemo(window: Browser, origin: string): Promise<void> {
  const { page } = await sitDownAs(window, origin, 'Administrator', 900);
  await page.getByRole('link', { name: 'My account' }).click();
  await page.getByRole('button', { name: 'Remove demo clinic' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Remove/ })
    .click();
  await page.getByRole('button', { name: 'Open the demo clinic' }).waitFor();
  await page.context().close();
}
