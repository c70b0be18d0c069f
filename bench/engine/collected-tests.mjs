/**
 * `describe` and `test` as the engine's tests use them, collecting into a list instead of running: each test with a name of
 * its own, in the order written.
 */
export function collectTests() {
  const collected = [];
  const path = [];

  function describe(title, body) {
    path.push(title);
    body();
    path.pop();
  }

  function test(title, body) {
    collected.push({ id: `${collected.length} ${[...path, title].join(' ')}`, body });
  }
  test.each = (rows) => (title, body) => {
    for (const row of rows) test(title, () => (Array.isArray(row) ? body(...row) : body(row)));
  };
  test.skipIf = (condition) => (condition ? () => undefined : test);

  return { collected, describe, it: test, test };
}
