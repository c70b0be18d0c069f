import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const folder = join('shared', 'domain');

// What looks at one rule runs first and what tries many cases last, for the first test that fails ends a run.
const later = [
  'golden-cases.test.ts',
  'relief.test.ts',
  'changed-by.test.ts',
  'oracle/oracle.test.ts',
  'explanation.test.ts',
  'policy-effect.test.ts',
];
// They repeat what others hold, on more cases at random.
const never = ['properties.test.ts'];

/** All tests of the engine under `root` in one script; answers its path, beside the tests for the files they read. */
export async function bundleTests(root) {
  const sooner = readdirSync(join(root, folder)).filter(
    (name) => name.endsWith('.test.ts') && !later.includes(name) && !never.includes(name),
  );
  // Several runners share the folder, each with a script of its own.
  const name = `mutation-tests-${process.pid}`;
  const entry = join(root, '.cache', `${name}.ts`);
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(entry, [...sooner, ...later].map((name) => `import '../shared/domain/${name}';\n`).join(''));
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      minify: false,
      target: 'node20',
      outDir: join(root, folder),
      emptyOutDir: false,
      rolldownOptions: {
        input: entry,
        treeshake: false,
        output: { format: 'cjs', entryFileNames: `${name}.cjs`, codeSplitting: false },
      },
    },
  });
  return join(root, folder, `${name}.cjs`);
}
