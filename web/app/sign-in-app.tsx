import { SignInScreen } from '../features/sign-in/sign-in-screen.tsx';
import { whereFrom } from '../lib/where-from.ts';
import { Frame } from './frame.tsx';

/** The sign-in by itself, without what the clinic's screens need: it is there at once, and then loads them. */
export function SignInApp() {
  const { from = '/' } = whereFrom(Object.fromEntries(new URLSearchParams(window.location.search)));
  return (
    <Frame>
      <SignInScreen from={from} />
    </Frame>
  );
}
