import { routes } from '../../server/routes.ts';
import { gapsOf, judgeRoute, rowOf } from '../../server/test/matrix/judge-cells.ts';
import { withProofWorld } from '../../server/test/matrix/proof-world.ts';

// npm run prove -- matrix: every route × role × state of the session × whose record it names, each answer held against
// server/test/matrix/expectations.ts. Exit code 1 when one differs, shows what it must not, or a route is unlisted.

const gaps = gapsOf(routes);
const wrong = [...gaps];
let cells = 0;
await withProofWorld(async (world) => {
  for (const route of routes) {
    const judged = await judgeRoute(world, route);
    console.log(`  ${rowOf(route).padEnd(54)} ${judged.cells} cells, ${judged.wrong.length} wrong`);
    cells += judged.cells;
    wrong.push(...judged.wrong);
  }
});
for (const fault of wrong) console.log(`WRONG ${fault}`);
console.log(
  `${cells} cells of ${routes.length} routes, ${wrong.length} wrong, ${gaps.length} unlisted routes`,
);
process.exitCode = wrong.length === 0 ? 0 : 1;
