import { findProjectRoot } from '../../server/project-root.ts';
import { budgetedScreens, budgetOf } from '../web/budgets.ts';
import { initialLoads } from '../web/initial-files.ts';

// npm run budget: what each screen loads before it shows, beside what it may. Exit code 1 when one is over.

const loads = await initialLoads(findProjectRoot());
const unknown = budgetedScreens.filter((screen) => !loads.some(({ module }) => module === screen));
let over = 0;
for (const { module, gzipBytes } of loads) {
  const [kib, budget] = [gzipBytes / 1024, budgetOf(module)];
  if (kib > budget) over += 1;
  const name = module.replace(/^.*\/|(-app|-route|-screen)?\.tsx$/g, '');
  console.log(
    `${name.padEnd(24)} ${kib.toFixed(1).padStart(6)} of ${budget} KiB${kib > budget ? '  over' : ''}`,
  );
}
for (const screen of unknown) console.log(`no screen ${screen}`);
console.log(`${over} of ${loads.length} screens over their budget`);
process.exitCode = over + unknown.length > 0 || loads.length === 0 ? 1 : 0;
