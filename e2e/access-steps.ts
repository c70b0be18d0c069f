import { generateSync } from 'otplib';
import type { Person } from './people.ts';

/** What somebody keeps of setting up an authenticator app. */
export interface KeptFactor {
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
}

/** Sets up an authenticator app as the first sign-in asks; answers its secret and the recovery codes. */
export async function enrolApp(person: Person): Promise<KeptFactor> {
  const { page } = person;
  await page.getByRole('button', { name: 'Set up the app' }).click();
  const secret = await confirmApp(person);
  const codes = page.getByRole('region', { name: 'Recovery codes' });
  const recoveryCodes = ((await codes.textContent()) ?? '').trim().split('\n');
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await person.arrive();
  return { secret, recoveryCodes };
}

/** Types the secret that is shown into an app, and the app's code into the page. */
export async function confirmApp({ page }: Person): Promise<string> {
  await page.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor();
  const secret = ((await page.locator('code').textContent()) ?? '').replaceAll(' ', '');
  await page.getByLabel('Code').fill(generateSync({ secret }));
  await page.getByRole('button', { name: 'Confirm the code' }).click();
  return secret;
}

/** The code of half a minute ahead: the server takes it, and whatever was used before came earlier. */
export function nextCode(secret: string): string {
  return generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + 30 });
}

/** Opens the clinic with a recovery code, the password being given already. */
export async function showRecoveryCode(person: Person, code = ''): Promise<void> {
  const { page } = person;
  await page.getByRole('button', { name: 'Use a recovery code' }).click();
  await page.getByLabel('Recovery code').fill(code);
  await page.getByRole('button', { name: 'Continue' }).click();
  await person.arrive();
}
