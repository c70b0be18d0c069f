import react from '@vitejs/plugin-react';
import mantine from 'postcss-preset-mantine';
import { defineConfig, loadEnv } from 'vite';
import { chunkGroups } from './chunk-groups.ts';
import { colorSchemeFirst } from './color-scheme-first.ts';
import { preloadBase } from './preload-base.ts';

export default defineConfig(({ mode }) => {
  const { API_ORIGIN = 'http://localhost:4000' } = loadEnv(mode, '.', 'API_');
  return {
    root: 'web',
    plugins: [react(), colorSchemeFirst(), preloadBase()],
    css: { postcss: { plugins: [mantine()] } },
    build: {
      outDir: '../dist/web',
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      modulePreload: { polyfill: false },
      rolldownOptions: { output: { codeSplitting: { groups: chunkGroups } } },
    },
    server: { proxy: { '/api': { target: API_ORIGIN } } },
  };
});
