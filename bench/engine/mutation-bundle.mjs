import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const engine = join('shared', 'domain');

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

function testsOfEngine(root) {
  const sooner = readdirSync(join(root, engine)).filter(
    (name) => name.endsWith('.test.ts') && !later.includes(name) && !never.includes(name),
  );
  return [...sooner, ...later].map((name) => `shared/domain/${name}`);
}

const testsOfAccess = () => [
  'shared/access/access-table.test.ts',
  ...['primitives', 'wire'].map((name) => `shared/contract/${name}.test.ts`),
  ...['preconditions', 'refuse-strangers', 'session-cookie', 'parse-request'].map(
    (name) => `server/http/${name}.test.ts`,
  ),
];

/** All tests of what is proved, under `root` in one script; answers its path, beside the files the tests read. */
export async function bundleTests(root) {
  const isAccess = process.env.MUTATION_OF === 'access';
  const [folder, tests] = isAccess
    ? [join('shared', 'contract'), testsOfAccess()]
    : [engine, testsOfEngine(root)];
  // Several runners share the folder, each with a script of its own.
  const name = `mutation-tests-${process.pid}`;
  const entry = join(root, '.cache', `${name}.ts`);
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(entry, tests.map((file) => `import '../${file}';\n`).join(''));
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
