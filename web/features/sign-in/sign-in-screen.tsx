import type { ReactNode } from 'react';
import { Screen } from '../../components/screen.tsx';

export function SignInScreen({ mark }: { from: string; mark: ReactNode }) {
  return (
    <Screen title="Sign in" tabTitle="Sign in">
      {mark}
    </Screen>
  );
}
