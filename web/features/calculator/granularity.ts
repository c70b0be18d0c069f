import { formatScore } from '#shared/domain/pain-score.ts';
import { reliefPercentText, scoreNeeded } from '#shared/domain/relief.ts';
import type { Scale } from '#shared/domain/vocabulary.ts';
import { reliefRule } from '../../lib/enabled-policy-options.ts';
import { formatPercent } from '../../lib/format.ts';
import { calculatorTexts as texts } from '../../lib/texts/calculator.ts';
import type { CalculatedCase } from './calculate-case.ts';

const percents = [50, 60, 70, 75, 80, 100];

interface Granularity {
  /** "From 4, ≥ 80 % needs a 0: that is 100.0 %." */
  readonly sentences: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly name: string;
    readonly isOwn: boolean;
    readonly cells: readonly string[];
  }[];
}

/** From each score before a block of the case: the score that every threshold needs, and what relief that is. */
export function granularityOf({
  parsed,
  thresholds,
}: Pick<CalculatedCase, 'parsed' | 'thresholds'>): Granularity {
  const { minPercent: own, comparator } = thresholds;
  const series = parsed.blocks.flatMap((block) => block.series);
  const baselines = [
    ...new Map(
      series.flatMap(({ baseline, scale }) =>
        typeof baseline === 'number' && baseline > 0
          ? [[`${scale} ${baseline}`, { baseline, scale }] as const]
          : [],
      ),
    ).values(),
  ];
  const shown = [...new Set(own === null ? percents : [...percents, own])].sort((a, b) => a - b);
  return {
    sentences: own === null ? [] : baselines.map((from) => sentenceOf(from, own)),
    columns: baselines.map(({ baseline, scale }) => texts.fromScore(formatScore(baseline, scale))),
    rows: shown.map((minPercent) => ({
      name: reliefRule({ minPercent, comparator }),
      isOwn: minPercent === own,
      cells: baselines.map(({ baseline, scale }) => {
        const needed = scoreNeeded(baseline, scale, { minPercent, comparator });
        return needed === null ? texts.noneMeets : texts.needs(scoreText(needed, scale), reliefAt(needed));

        function reliefAt(score: number): string {
          return formatPercent(reliefPercentText(baseline, score, scale));
        }
      }),
    })),
  };

  function sentenceOf({ baseline, scale }: { baseline: number; scale: Scale }, minPercent: number): string {
    const rule = reliefRule({ minPercent, comparator });
    const from = formatScore(baseline, scale);
    const needed = scoreNeeded(baseline, scale, { minPercent, comparator });
    if (needed === null) return texts.fromNoneMeets(from, rule);
    const relief = formatPercent(reliefPercentText(baseline, needed, scale));
    return texts.fromNeeds(from, rule, scoreText(needed, scale), relief);
  }
}

function scoreText(needed: number, scale: Scale): string {
  const score = formatScore(needed, scale);
  return needed === 0 ? score : texts.orLess(score);
}
