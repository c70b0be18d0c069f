import { StrictMode } from 'react';
import { SignInScreen } from '../features/sign-in/sign-in-screen.tsx';
import { whereFrom } from '../lib/where-from.ts';
import { Frame } from './frame.tsx';
import { newQueryClient } from './query-client.ts';
import { pageNonce, show } from './show.tsx';

/** The sign-in by itself, without what the clinic's screens need: it is there at once, and then loads them. */
export function startSignIn(root: HTMLElement): void {
  const { from = '/' } = whereFrom(Object.fromEntries(new URLSearchParams(window.location.search)));
  show(
    root,
    <StrictMode>
      <Frame nonce={pageNonce()} queries={newQueryClient()}>
        <SignInScreen from={from} />
      </Frame>
    </StrictMode>,
  );
}
