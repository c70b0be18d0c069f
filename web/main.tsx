import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Providers } from './app/providers.tsx';
import { installEntrySentences } from './lib/entry-sentences.ts';
import '@mantine/core/styles.layer.css';
import './app/theme.css';

installEntrySentences();

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Providers />
    </StrictMode>,
  );
}
