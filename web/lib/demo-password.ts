import { useQuery } from '@tanstack/react-query';
import { installationQuery } from './get-installation.ts';
import { useSession } from './session.ts';
import { signInTexts } from './texts/sign-in.ts';

/**
 * Where a password is asked of one of the demo's own people, what it is: nobody typed one to sign in. It guards
 * synthetic data only. Who was invited since chose their own.
 */
export function useDemoPassword(): string | undefined {
  const { clinic, user } = useSession();
  const demo = useQuery({ ...installationQuery, enabled: clinic.isDemo }).data?.demo;
  const isOfDemo = clinic.isDemo && demo?.users.some(({ email }) => email === user.email);
  return demo && isOfDemo ? signInTexts.demoPassword(demo.password) : undefined;
}
