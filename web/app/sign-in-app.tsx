import { SignInScreen } from '../features/sign-in/sign-in-screen.tsx';
import { whereFrom } from '../lib/where-from.ts';
import { show } from './show.tsx';

/** The sign-in by itself, without what the clinic's screens need: it is there at once, and then loads them. */
export function startSignIn(root: HTMLElement): void {
  const { from = '/' } = whereFrom(Object.fromEntries(new URLSearchParams(window.location.search)));
  show(root, <SignInScreen from={from} />);
}
