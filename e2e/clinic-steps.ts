import { expect } from 'vitest';
import { enrolApp, type KeptFactor } from './access-steps.ts';
import type { Person } from './people.ts';

/** What people do on the screens, step by step, by the words they read there. */

export const password = 'three quiet words here';

/** The first administrator, with an authenticator app. */
export async function setUpClinic(admin: Person, setupLink: string, email: string): Promise<KeptFactor> {
  const { page } = admin;
  await page.goto(setupLink);
  await page.getByLabel('Name of the clinic').fill('North Spine');
  await page.getByLabel('Time zone').selectOption('America/Los_Angeles');
  await page.getByLabel('Full name').fill('Alma Admin');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Set up the clinic' }).click();
  return enrolApp(admin);
}

interface Invited {
  name: string;
  email: string;
  role: string;
}

/** The admin makes a one-time link, the invited person chooses a password with it. */
export async function invite(admin: Person, invited: Person, who: Invited): Promise<KeptFactor> {
  await invited.page.goto(await makeInvitation(admin, who));
  await invited.page.getByLabel('Password', { exact: true }).fill(password);
  await invited.page.getByRole('button', { name: 'Join and sign in' }).click();
  return enrolApp(invited);
}

/** The one-time link for somebody. */
export async function makeInvitation({ page }: Person, { name, email, role }: Invited): Promise<string> {
  await page.getByRole('link', { name: 'Users' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Role').selectOption(role);
  await page.getByRole('button', { name: 'Make the link' }).click();
  const link = await page.getByLabel('One-time link').inputValue();
  await page.getByRole('button', { name: 'Done' }).click();
  return link;
}

export async function publishThreshold(admin: Person, origin: string, percent: string): Promise<void> {
  const { page } = admin;
  await page.goto(`${origin}/policies/clinic-template/publish`);
  await page.getByLabel('Least relief (%)').fill(percent);
  await page.getByRole('button', { name: 'See the effect on past episodes' }).click();
  await page.getByText('This is the effect of exactly what stands here.').waitFor();
  await page.getByLabel('Why this change').fill('Agreed by the department');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText('Version 2', { exact: true }).first().waitFor();
}

/** Signs in again over the screen that is covered. */
export async function unlock({ page }: Person, recoveryCode = ''): Promise<void> {
  await page.getByRole('heading', { name: 'Sign in again' }).waitFor();
  await page.getByLabel(/^Password/).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: 'Use a recovery code' }).click();
  await page.getByLabel('Recovery code').fill(recoveryCode);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('heading', { name: 'Sign in again' }).waitFor({ state: 'detached' });
}

/** A new patient, opened. */
export async function recordPatient(
  person: Person,
  origin: string,
  { familyName, givenName, identifier }: { familyName: string; givenName: string; identifier: string },
): Promise<void> {
  const { page } = person;
  await page.goto(`${origin}/patients`);
  await page.getByRole('button', { name: 'New patient' }).first().click();
  await page.getByLabel('Family name').fill(familyName);
  await page.getByLabel('Given name').fill(givenName);
  await page.getByLabel('Date of birth').fill('5 apr 1968');
  await page.getByLabel('Sex').selectOption('Female');
  await page.getByLabel('Identifier').fill(identifier);
  await page.getByRole('button', { name: 'Save patient' }).click();
}

/** A new patient with an open lumbar episode; the address of the episode. */
export async function openEpisode(
  physician: Person,
  origin: string,
  {
    familyName = 'Smith',
    givenName = 'Jane',
    identifier = 'MRN-1001',
    indexPain = 'Low back, right, worse on leaning back',
  } = {},
): Promise<string> {
  const { page } = physician;
  await recordPatient(physician, origin, { familyName, givenName, identifier });
  await page.getByRole('button', { name: 'New episode' }).click();
  await page.getByLabel('Region').selectOption('Lumbar');
  await page.getByLabel('Index pain').fill(indexPain);
  await page.getByRole('button', { name: 'Open the episode' }).click();
  await page.getByRole('link', { name: 'Record a block' }).first().waitFor();
  return page.url();
}

/** A bupivacaine or lidocaine block of L4-L5 and L5-S1 right; the address of its score sheet. */
export async function recordBlock(
  physician: Person,
  episodeUrl: string,
  { day, time, agent }: { day: string; time: string; agent: string },
): Promise<string> {
  const { page } = physician;
  const pick = (group: string, value: string) =>
    page.getByRole('group', { name: group }).getByRole('radio', { name: value, exact: true }).check();
  await page.goto(episodeUrl);
  await page.getByRole('link', { name: 'Record a block' }).first().click();
  await pick('Procedure', 'Medial branch block');
  await page.getByRole('button', { name: 'At a time' }).click();
  await page.getByLabel('Day').fill(day);
  await page.getByLabel('Time, 24 h').fill(time);
  await page.getByRole('button', { name: 'L4-L5 right' }).click();
  await page.getByRole('button', { name: 'L5-S1 right' }).click();
  await page
    .getByText('L3 and L4 medial branches and L5 dorsal ramus, at the L4 and L5 transverse processes')
    .waitFor();
  await page.getByLabel('Local anaesthetic', { exact: true }).selectOption(agent);
  await page.getByLabel('Concentration, %').fill('0.5');
  await pick('Steroid', 'No');
  await pick('Image guidance', 'Fluoroscopy');
  await pick('Contrast', 'Yes');
  await pick('Vascular uptake', 'None seen');
  await pick('Sedation', 'None');
  await pick('Opioid given', 'No');
  await page.getByRole('button', { name: /^Record the block/ }).click();
  await page.getByRole('heading', { name: 'Before the block' }).waitFor();
  return page.url();
}

/** Opens a due time of a score sheet, unless it is open; names begin like "+30 min". */
export async function openDueTime(nurse: Person, name: string): Promise<void> {
  const closed = nurse.page.getByRole('button', { name: `Record: ${name}` });
  const opened = nurse.page.getByRole('group', { name: new RegExp(`^Score, .*, ${escaped(name)}`) });
  await closed.or(opened).first().waitFor();
  if (await closed.isVisible()) await closed.click();
  await opened.first().waitFor();
}

const escaped = (text: string) => text.replaceAll('+', '\\+');

/** One tap, and the answer of the server in the row. */
export async function tapScore(nurse: Person, level: string, score: number): Promise<void> {
  await scoreButton(nurse, level, score).click();
  await nurse.page.getByText(`${level}: ${score} saved`).waitFor();
}

const pad = (nurse: Person, level: string) =>
  nurse.page.getByRole('group', { name: new RegExp(`^Score, ${level}, `) });

/** One button of the pad; 0 and 10 carry words besides. */
export const scoreButton = (nurse: Person, level: string, score: number) =>
  pad(nurse, level).getByRole('button', { name: new RegExp(`^${score}(\\D|$)`) });

/** Signs the opened review with the password; the seal proves that the server took it. */
export async function signReview(physician: Person, episodeUrl: string): Promise<void> {
  const { page } = physician;
  await page.goto(`${episodeUrl}/review`);
  await page.getByRole('radio', { name: /^Consider radiofrequency ablation/ }).check();
  await page.getByLabel('Reason', { exact: true }).fill('Two blocks with relief at L4-L5 right.');
  await page.getByRole('button', { name: 'I agree: sign …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sign this review' });
  await expect.poll(() => dialog.textContent()).toMatch(/SMITH, Jane[\s\S]*L4-L5 right[\s\S]*L5-S1 right/);
  await dialog.getByLabel('Your password').fill(password);
  await dialog.getByRole('button', { name: 'Sign', exact: true }).click();
  await page.getByText('Signed by').first().waitFor();
}
