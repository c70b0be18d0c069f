import react from '@vitejs/plugin-react';
import mantine from 'postcss-preset-mantine';
import { defineConfig, loadEnv } from 'vite';

export default defineConfig(({ mode }) => {
  const { API_ORIGIN = 'http://localhost:4000' } = loadEnv(mode, '.', 'API_');
  return {
    root: 'web',
    plugins: [react()],
    css: { postcss: { plugins: [mantine()] } },
    build: { outDir: '../dist/web', emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0 },
    server: { proxy: { '/api': { target: API_ORIGIN } } },
  };
});
