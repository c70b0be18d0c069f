import { blockNumber } from '../../lib/level-blocks.ts';
import { curveTexts } from '../../lib/texts/level-curve.ts';
import type { CalculatedCase } from './calculate-case.ts';

/** Names the blocks of a case by their place in the order judged: "Block 2". */
export function blockNameIn({ answer }: Pick<CalculatedCase, 'answer'>): (blockId: string) => string {
  return (blockId) => curveTexts.block(blockNumber({ result: answer }, blockId));
}
