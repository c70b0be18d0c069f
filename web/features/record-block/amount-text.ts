import { parseDecimal } from '../../lib/decimal-text.ts';
import { blockTexts } from './texts.ts';

/** More than 0, at most this, with at most so many decimals. */
export interface AmountLimits {
  readonly atMost: number;
  readonly decimals: number;
  readonly problem: string;
}

export const volumeLimits: AmountLimits = { atMost: 5, decimals: 2, problem: blockTexts.volumeRange };
export const concentrationLimits: AmountLimits = {
  atMost: 10,
  decimals: 3,
  problem: blockTexts.concentrationRange,
};

/** An amount as typed; null when it was left empty, which is "not recorded" and never 0. */
export function readAmount(
  text: string,
  { atMost, decimals, problem }: AmountLimits,
): { readonly value: number | null } | { readonly problem: string } {
  const typed = parseDecimal(text);
  if ('problem' in typed) {
    return typed.problem === 'empty' ? { value: null } : { problem: blockTexts.amountProblem[typed.problem] };
  }
  const { value } = typed;
  const isRight = value > 0 && value <= atMost && Number(value.toFixed(decimals)) === value;
  return isRight ? { value } : { problem };
}

/** The value of an amount that reads rightly, else null. */
export function amountIn(text: string, limits: AmountLimits): number | null {
  const read = readAmount(text, limits);
  return 'value' in read ? read.value : null;
}
