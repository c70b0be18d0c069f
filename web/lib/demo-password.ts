import { useQuery } from '@tanstack/react-query';
import { installationQuery } from './get-installation.ts';
import { useSession } from './session.ts';
import { signInTexts } from './texts/sign-in.ts';

/** Where a password is asked in the demo, what it is: nobody typed one to sign in. It guards synthetic data only. */
export function useDemoPassword(): string | undefined {
  const { clinic } = useSession();
  const password = useQuery({ ...installationQuery, enabled: clinic.isDemo }).data?.demo?.password;
  return clinic.isDemo && password ? signInTexts.demoPassword(password) : undefined;
}
