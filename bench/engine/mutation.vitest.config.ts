import { defineConfig } from 'vitest/config';

/** The engine's own tests without those that only prove speed or repeat others at random: they run for every mutant. */
// biome-ignore lint/style/noDefaultExport: vitest reads the default export
export default defineConfig({
  test: {
    include: ['shared/domain/**/*.test.ts'],
    exclude: ['shared/domain/properties.test.ts'],
    testNamePattern: /^(?!.*(ten thousand blocks|very long diary|asking twice))/,
    env: { FEW_CASES: '1' },
  },
});
