import { relative, sep } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Begun late they would keep one core waiting at the end; their size, by which vitest goes, says nothing of it. */
const longest = [
  'server/http/access-matrix.api.test.ts',
  'server/db/embedded-postgres.db.test.ts',
  'server/http/hostile.api.test.ts',
  'e2e/every-screen.e2e.test.ts',
  'bench/record/record.e2e.test.ts',
  'server/cli/start.e2e.test.ts',
  'e2e/canary.e2e.test.ts',
];

/** Puts the files that take longest first, in the order above. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification) => {
      const place = longest.indexOf(relative(this.ctx.config.root, moduleId).split(sep).join('/'));
      return place === -1 ? longest.length : place;
    };
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}
