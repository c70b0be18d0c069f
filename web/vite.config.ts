import react from '@vitejs/plugin-react';
import mantine from 'postcss-preset-mantine';
import { defineConfig, loadEnv } from 'vite';

/** What nearly every screen loads comes in a few files: many small ones compress badly and each is a request. */
const groups = [
  {
    name: 'base',
    test: /node_modules[\\/](react|react-dom|scheduler|zod|@tanstack[\\/](query-core|react-query))[\\/]/,
  },
  { name: 'router', test: /node_modules[\\/]@tanstack[\\/]/ },
  { name: 'look', test: /node_modules[\\/](@mantine|clsx)/, minShareCount: 15 },
  { name: 'common', test: /(web[\\/]lib|shared[\\/]contract)[\\/]/, minShareCount: 12 },
];

export default defineConfig(({ mode }) => {
  const { API_ORIGIN = 'http://localhost:4000' } = loadEnv(mode, '.', 'API_');
  return {
    root: 'web',
    plugins: [react()],
    css: { postcss: { plugins: [mantine()] } },
    build: {
      outDir: '../dist/web',
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      rolldownOptions: { output: { advancedChunks: { groups } } },
    },
    server: { proxy: { '/api': { target: API_ORIGIN } } },
  };
});
