import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../e2e/people.ts';
import { machineLine, row } from '../api/report-table.ts';
import { startApi } from '../api/running-api.ts';
import { openClinic, type SlowClinic } from '../web/slow-clinic.ts';
import { paintsOf, slowdown } from '../web/slow-page.ts';
import { measureEffect, measureTaps } from '../web/slow-work.ts';

// npm run bench -- feel [ROUNDS]: how the screens feel in a real Chromium on a slow device, in a clinic with a thousand
// episodes: largest paint, layout shift, score tap to picture, answer of the server, effect of a policy. The median of
// the rounds counts. Writes bench/results/feel.md; exit code 1 on a miss.

const rounds = Number(process.argv[2] ?? 3);
const episodes = 1_000;

/** Figures of one kind by what was measured, one of each round. */
interface Measured {
  /** null: told beside the goals. */
  readonly goal: number | null;
  readonly unit: string;
  readonly figures: number[];
}
const measured = new Map<string, Measured>();

function note(what: string, unit: string, goal: number | null, figure: number): void {
  const known = measured.get(what) ?? { goal, unit, figures: [] };
  known.figures.push(figure);
  measured.set(what, known);
}

const api = await startApi();
const browser = await openBrowser();
try {
  const clinic = await openClinic(browser, api, episodes);
  // Taps first, while the demo clinic's score is still due.
  for (let round = 1; round <= rounds; round += 1) await measureScores(browser, api.origin, clinic);
  for (let round = 1; round <= rounds; round += 1) {
    await measureScreens(browser, api.origin, clinic);
    console.log(`round ${round} of ${rounds}`);
  }
} finally {
  await browser.close();
  await api.stop();
}

async function measureScores(browser: Browser, origin: string, clinic: SlowClinic): Promise<void> {
  const sheet = `${origin}/blocks/${clinic.dueBlockId}/scores`;
  const taps = await measureTaps(browser, clinic.cookies.nurse, sheet);
  note('score tap to picture, slowest', 'ms', 100, taps.slowestMs);
  note('answer of the server to a score, p95', 'ms', 400, taps.answerP95Ms);
}

async function measureScreens(browser: Browser, origin: string, clinic: SlowClinic): Promise<void> {
  const { cookies, awaitingEpisodeId, dueBlockId } = clinic;
  const screens = [
    ['sign-in', [], '/sign-in'],
    ['worklist', cookies.nurse, '/'],
    ['episode', cookies.physician, `/episodes/${awaitingEpisodeId}`],
    ['score sheet', cookies.nurse, `/blocks/${dueBlockId}/scores`],
    ['review', cookies.physician, `/episodes/${awaitingEpisodeId}/review`],
  ] as const;
  for (const [name, of, path] of screens) {
    const { largestPaintMs, layoutShift, usableMs } = await paintsOf(browser, [...of], origin + path);
    note(`largest paint, ${name}`, 'ms', 1_800, largestPaintMs);
    note(`layout shift, ${name}`, '', 0.05, layoutShift);
    if (usableMs > 0) note(`hears every tap, ${name}`, 'ms', null, usableMs);
  }
  const publish = `${origin}/policies/clinic-template/publish`;
  note('effect of a policy, shown', 'ms', 2_000, await measureEffect(browser, cookies.admin, publish));
}

const lines = [...measured].map(([what, { goal, unit, figures }]) => {
  const sorted = figures.toSorted((a, b) => a - b);
  const [median = Number.NaN, worst = Number.NaN] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  const show = (figure: number) => (unit === '' ? figure.toFixed(3) : `${Math.round(figure)} ${unit}`);
  const isReached = goal === null || median <= goal;
  const goalWords = goal === null ? '' : `≤ ${goal.toLocaleString('en-US')}${unit && ` ${unit}`}`;
  return {
    isReached,
    hasGoal: goal !== null,
    cells: [
      what,
      show(median),
      show(worst),
      goalWords,
      goal === null ? '' : isReached ? 'reached' : '**missed**',
    ],
  };
});
for (const { cells } of lines) console.log(row(cells));
mkdirSync(join('bench', 'results'), { recursive: true });
writeFileSync(join('bench', 'results', 'feel.md'), pageOf(lines.map(({ cells }) => row(cells))));
const goals = lines.filter(({ hasGoal }) => hasGoal);
const reached = goals.filter(({ isReached }) => isReached).length;
console.log(`${reached} of ${goals.length} goals reached`);
process.exitCode = reached === goals.length && reached > 0 ? 0 : 1;

function pageOf(table: readonly string[]): string {
  return [
    '# How the screens feel',
    '',
    `\`npm run bench -- feel\` writes this page: the built application and a real Chromium that computes ${slowdown} times slower than`,
    `this machine, every screen in a browser that has loaded nothing yet, in a clinic with ${episodes.toLocaleString('en-US')} episodes. The median`,
    `of ${rounds} ${rounds === 1 ? 'round' : 'rounds'} counts. The effect of a policy is timed from the button to the table on the screen. A screen hears every tap from when it takes the focus;`,
    'before that a page that came drawn shows that it does not yet.',
    '',
    row(['measured', 'median', 'worst round', 'goal', '']),
    row(['---', '---:', '---:', '---:', '---']),
    ...table,
    '',
    machineLine(),
    '',
  ].join('\n');
}
