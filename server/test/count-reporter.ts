import { writeFileSync } from 'node:fs';
import type { Reporter } from 'vitest/node';

/** Writes how many tests passed and failed to the file named by FACETWISE_COUNTS; `npm test` prints them last. */
export class CountReporter implements Reporter {
  onTestRunEnd: NonNullable<Reporter['onTestRunEnd']> = (modules, unhandledErrors) => {
    const file = process.env.FACETWISE_COUNTS;
    if (file === undefined) return;
    let passed = 0;
    // An error outside every test is a failure of its own.
    let failed = unhandledErrors.length;
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      const failedTests = tests.filter((test) => test.result().state === 'failed').length;
      passed += tests.filter((test) => test.result().state === 'passed').length;
      failed += failedTests;
      // A file or suite that broke before or after its tests counts too.
      if (!module.ok() && failedTests === 0) failed += 1;
    }
    writeFileSync(file, JSON.stringify({ passed, failed }));
  };
}
