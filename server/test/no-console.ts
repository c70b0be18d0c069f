import { afterEach, beforeEach, expect } from 'vitest';

// What a test did not expect on the console is a fault it has not looked at: it fails the test. A test that
// expects output replaces the method itself, for example with vi.spyOn(console, 'warn').

const methods = ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const;
let said: string[] = [];

for (const method of methods) {
  console[method] = (...values: unknown[]) => {
    said.push(`console.${method}: ${values.map(String).join(' ')}`);
  };
}

beforeEach(() => {
  said = [];
});

afterEach(() => {
  const unexpected = said;
  said = [];
  expect(unexpected, 'unexpected console output').toEqual([]);
});
