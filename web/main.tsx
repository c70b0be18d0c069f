import { type ComponentType, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { installEntrySentences } from './lib/entry-sentences.ts';
import '@mantine/core/styles.layer.css';
import './app/theme.css';

installEntrySentences();

const root = document.getElementById('root');
const App = await loadApp();
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

async function loadApp(): Promise<ComponentType> {
  if (window.location.pathname === '/sign-in') return (await import('./app/sign-in-app.tsx')).SignInApp;
  return (await import('./app/clinic-app.tsx')).ClinicApp;
}
