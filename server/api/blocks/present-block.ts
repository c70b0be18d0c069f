import type { Block } from '#shared/contract/blocks.ts';
import { coverageOf, levelsIn } from '#shared/domain/coverage.ts';
import { cptCodesOf } from '#shared/domain/cpt-codes.ts';
import { readBack } from '#shared/domain/read-back.ts';
import { type Side, sides } from '#shared/domain/vocabulary.ts';
import { type Names, presentSeries } from '../series/present-series.ts';
import { formatWrittenTime } from './performed-at.ts';
import type { RecordedBlock, RecordedTarget } from './recorded-block.ts';

/** Everyone whose name a block shows. */
export function peopleOf(blocks: readonly RecordedBlock[]): string[] {
  return blocks.flatMap(({ operatorId, series }) => [
    operatorId,
    ...series.flatMap(({ readings }) => readings.map(({ authorId }) => authorId)),
  ]);
}

export function presentBlock(block: RecordedBlock, names: Names): Block {
  const { performedAt, performedOffsetMinutes, operatorId, createdAt: _createdAt, ...fields } = block;
  const { covered, partly } = coverageOf(block.targets, block.procedure);
  return {
    ...fields,
    performedAt: formatWrittenTime({ instant: performedAt, offsetMinutes: performedOffsetMinutes }),
    targets: block.targets.map(presentTarget),
    jointsCovered: levelsIn(covered),
    jointsPartlyCovered: levelsIn(partly),
    readBack: sides.flatMap((side) => readBackOf(block, side)),
    cptCodes: cptCodesOf(covered),
    complications: [...block.complications],
    operator: { id: operatorId, displayName: names.get(operatorId) ?? '' },
    series: block.series.map((series) => presentSeries(series, names)),
  };
}

function readBackOf({ targets, procedure }: RecordedBlock, side: Side): string[] {
  const ofSide = targets.filter((target) => target.side === side);
  return ofSide.length === 0 ? [] : [readBack(ofSide, procedure)];
}

export function presentTarget(target: RecordedTarget): Block['targets'][number] {
  const { side, volumeMl } = target;
  return 'nerve' in target
    ? { kind: 'nerve', name: target.nerve, side, volumeMl }
    : { kind: 'joint', name: target.joint, side, volumeMl };
}
