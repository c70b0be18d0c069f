import { build } from 'vite';

/** Our own modules in one file, `name`.js in `folder`; packages stay in node_modules. */
export function buildBundle({ root, entry, name, folder }) {
  return build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      target: 'node20',
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: {
        input: { [name]: entry },
        output: { format: 'es', entryFileNames: '[name].js', codeSplitting: false },
      },
    },
  });
}
