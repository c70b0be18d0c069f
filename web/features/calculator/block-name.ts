import { calculatorTexts } from '../../lib/texts/calculator.ts';

/** `b2`, as the calculator numbers its blocks, is "Block 2". */
export function blockName(blockId: string): string {
  return calculatorTexts.block(Number(blockId.slice(1)));
}
