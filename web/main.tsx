import type { QueryClient } from '@tanstack/react-query';
import { askAhead } from './app/ask-ahead.ts';
import { keepBrought, readFirstPage } from './app/brought-answers.ts';
import { screenAt } from './app/screen-at.ts';
import './app/mantine.css';
import './app/theme.css';

const place = document.getElementById('root');
if (place) void start(place);

/** This script waits for no other: the screen and its data are on their way while the libraries still are. */
async function start(root: HTMLElement): Promise<void> {
  if (window.location.pathname === '/sign-in') {
    const { startSignIn } = await import('./app/sign-in-app.tsx');
    startSignIn(root);
    return;
  }
  const screen = screenAt(window.location);
  const drawn = readFirstPage();
  if (drawn) keepBrought(drawn);
  // What fails here is asked for again by whoever needs it, and says there why it did not come.
  const isAnswered = !drawn && screen ? askAhead(screen).catch(() => false) : Promise.resolve(drawn !== null);
  const app = import('./app/clinic-app.tsx');
  screen?.part.load().catch(() => {});
  const { startClinic } = await app;
  const readFirst = async (queries: QueryClient) => {
    if (await isAnswered) await screen?.part.read?.(queries, screen.named);
  };
  await startClinic(root, readFirst, drawn);
}
