import { askAhead } from './app/ask-ahead.ts';
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
  // What fails here is asked for again by whoever needs it, and says there why it did not come.
  const isAnswered = screen ? askAhead(screen).catch(() => false) : Promise.resolve(false);
  const app = import('./app/clinic-app.tsx');
  screen?.part.load().catch(() => {});
  const { startClinic } = await app;
  await startClinic(root, async (queries) => {
    if (await isAnswered) await screen?.part.read?.(queries, screen.named);
  });
}
