import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import vm from 'node:vm';
import fc from 'fast-check';
import { expect } from 'vitest';
import { collectTests } from './collected-tests.mjs';
import { bundleTests } from './mutation-bundle.mjs';

/**
 * A test runner for Stryker that loads the engine and its tests anew for every mistake, as one script in this process.
 * Stryker's own runner starts a worker of vitest for each, which takes ten times as long as the tests.
 */
class EngineTestRunner {
  constructor() {
    // Where the mistakes that Stryker wrote into the code look which of them is on.
    globalThis.__stryker__ ??= {};
    this.switch = globalThis.__stryker__;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    process.env.FEW_CASES = '1';
    fc.configureGlobal({ endOnFailure: true });
    this.file = await bundleTests(process.cwd());
    const parameters = 'require, module, exports, __filename';
    const code = `(function (${parameters}) {${readFileSync(this.file, 'utf8')}\n})`;
    this.script = new vm.Script(code, { filename: this.file });
  }

  async dryRun() {
    Object.assign(this.switch, { activeMutant: undefined, hitCount: undefined, mutantCoverage: undefined });
    const tests = [];
    for (const { id, body } of this.load()) {
      this.switch.currentTestId = id;
      const start = performance.now();
      const failure = await failureOf(body);
      tests.push({ id, name: id, timeSpentMs: performance.now() - start, ...resultOf(failure) });
    }
    this.switch.currentTestId = undefined;
    return { status: 'complete', tests, mutantCoverage: this.switch.mutantCoverage };
  }

  async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit }) {
    const wanted = testFilter === undefined ? null : new Set(testFilter);
    const whileLoading = mutantActivation === 'static';
    Object.assign(this.switch, {
      activeMutant: whileLoading ? activeMutant.id : undefined,
      hitCount: 0,
      hitLimit,
    });
    let ran = 0;
    let killed = null;
    try {
      const tests = this.load().filter(({ id }) => wanted === null || wanted.has(id));
      this.switch.activeMutant = activeMutant.id;
      for (const { id, body } of tests) {
        ran += 1;
        const failure = await failureOf(body);
        if (failure === null) continue;
        killed = { killedBy: [id], failureMessage: failure };
        break;
      }
    } catch (error) {
      killed = { killedBy: [], failureMessage: messageOf(error) };
    }
    if (this.switch.hitCount > hitLimit) return { status: 'timeout', reason: 'the mistake runs on and on' };
    return killed === null
      ? { status: 'survived', nrOfTests: ran }
      : { status: 'killed', nrOfTests: ran, ...killed };
  }

  load() {
    const { collected, ...functions } = collectTests();
    const provided = {
      vitest: { ...functions, expect },
      'fast-check': fc,
    };
    const require = createRequire(this.file);
    const module = { exports: {} };
    const run = this.script.runInThisContext();
    run((name) => provided[name] ?? require(name), module, module.exports, this.file);
    return collected;
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'engine', injectableClass: EngineTestRunner }];

async function failureOf(body) {
  try {
    await body();
    return null;
  } catch (error) {
    return messageOf(error);
  }
}

function resultOf(failure) {
  return failure === null ? { status: 0 } : { status: 1, failureMessage: failure };
}

function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}
