import { seededRandom } from '#shared/domain/oracle/generate-case.ts';

/** A raw case as the calculate command reads it. */
export interface RawCase {
  readonly id: string;
  readonly blocks: readonly RawBlock[];
}
export interface RawBlock {
  readonly id: string;
  readonly performedAt: string;
  readonly procedure: string;
  readonly targets: readonly { readonly nerve: string; readonly side: string }[];
  readonly agent: string | null;
  readonly vascularUptake: string;
  readonly wrongTarget: boolean;
  readonly rescueAnalgesicAtMinutes: number | null;
  readonly series: readonly RawSeries[];
}
export interface RawSeries {
  readonly site: { readonly joint: string; readonly side: string };
  readonly scale: string;
  readonly baseline: number | string | null;
  readonly readings: readonly RawReading[];
}
export interface RawReading {
  readonly minutes: number;
  readonly score: number | null;
  readonly scale?: string;
}

const agents = ['lidocaine', 'lidocaine', 'bupivacaine', 'bupivacaine', 'ropivacaine', 'mepivacaine'];
const schedules = [
  [15, 30, 60, 120, 180, 240],
  [30, 60, 120, 180, 240, 360],
  [15, 60, 120, 240, 300, 420],
];

/** Two blocks of L4-L5 and L5-S1 on one side, each level with its own series of six readings; mostly responders. */
export function twoBlockCases(count: number, seed = 1): RawCase[] {
  const random = seededRandom(seed);
  const chance = (probability: number) => random() < probability;
  const whole = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const pick = <T>(list: readonly T[]): T => list[whole(0, list.length - 1)] as T;

  const series = (joint: string, side: string): RawSeries => {
    const baseline = whole(4, 10);
    const lasts = chance(0.75) ? whole(90, 420) : 0;
    return {
      site: { joint, side },
      scale: 'nrs11',
      baseline: chance(0.03) ? pick([null, 0, '4-8']) : baseline,
      readings: pick(schedules).map((minutes) => ({
        minutes,
        score: chance(0.03) ? null : minutes <= lasts ? whole(0, 1) : whole(2, baseline),
        ...(chance(0.01) ? { scale: 'vas100' } : {}),
      })),
    };
  };
  const block = (id: string, performedAt: string, side: string): RawBlock => ({
    id,
    performedAt,
    procedure: chance(0.97) ? 'medial_branch_block' : 'intra_articular_injection',
    targets: ['L3', 'L4', 'L5-DR'].map((nerve) => ({ nerve, side })),
    agent: chance(0.03) ? pick([null, 'saline']) : pick(agents),
    vascularUptake: chance(0.03) ? 'uncorrected' : 'none',
    wrongTarget: chance(0.02),
    rescueAnalgesicAtMinutes: chance(0.05) ? whole(60, 300) : null,
    series: ['L4-L5', 'L5-S1'].map((joint) => series(joint, side)),
  });

  return Array.from({ length: count }, (_, index) => {
    const side = pick(['left', 'right']);
    const first = Date.UTC(2025, whole(0, 11), whole(1, 28));
    const dayOf = (days: number) => new Date(first + days * 86_400_000).toISOString().slice(0, 10);
    const blocks = [block('b1', dayOf(0), side), block('b2', dayOf(whole(7, 60)), side)];
    return { id: `c${index}`, blocks: blocks.map(withJointsWhereInjected) };
  });
}

/** An injection goes into joints; nerves would be refused. */
function withJointsWhereInjected(block: RawBlock): RawBlock {
  if (block.procedure === 'medial_branch_block') return block;
  const targets = block.series.map(({ site }) => site);
  return { ...block, targets: targets as unknown as RawBlock['targets'] };
}
