import { highestScore, scoreProblem } from '#shared/domain/pain-score.ts';
import type { Scale } from '#shared/domain/vocabulary.ts';
import { parseDecimal } from '../../lib/decimal-text.ts';
import { scoreTexts } from './texts.ts';

export type TypedScore = { readonly score: number } | { readonly problem: string };

/** A typed score on its scale, or the sentence that says what would be right. */
export function parseTypedScore(text: string, scale: Scale): TypedScore {
  const typed = parseDecimal(text);
  if ('problem' in typed) return { problem: scoreTexts.typedProblem[typed.problem] };
  const problem = scoreProblem(typed.value, scale);
  if (problem === null) return { score: typed.value };
  return {
    problem:
      problem === 'score_out_of_range'
        ? scoreTexts.outOfRange(highestScore(scale))
        : scoreTexts.notOnScale[scale],
  };
}

export type TypedRange = { readonly low: number; readonly high: number } | { readonly problem: string };

/** A baseline said as a range, "4-8", kept as it was said. */
export function parseTypedRange(text: string, scale: Scale): TypedRange {
  const parts = text.split(/[-–]/);
  if (parts.length !== 2) return { problem: scoreTexts.rangeProblem };
  const [low, high] = parts.map((part) => parseTypedScore(part, scale));
  if (low === undefined || high === undefined) return { problem: scoreTexts.rangeProblem };
  if ('problem' in low) return low;
  if ('problem' in high) return high;
  return low.score < high.score ? { low: low.score, high: high.score } : { problem: scoreTexts.rangeProblem };
}
