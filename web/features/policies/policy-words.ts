import type { Policy } from '#shared/domain/policy.ts';
import { formatMinutes } from '../../lib/format.ts';
import { policyRuleTexts as texts } from '../../lib/texts/policy-rules.ts';
import { agentWords, procedureWords, regionWords } from '../../lib/texts/record-words.ts';

/** A policy's rules as sentences, grouped as a reader asks for them. */
export function policyWords({ rules }: Policy): readonly (readonly [string, readonly string[]])[] {
  const { relief, duration, readings, baseline, blocks, limits, repeatAblation, confounders } = rules;
  return [
    [texts.relief, [texts.reliefRule(relief.minPercent, relief.comparator)]],
    [texts.duration, durationWords(duration)],
    [
      texts.readings,
      [
        texts.readingsCount(formatMinutes(readings.fromMinutes), formatMinutes(readings.untilMinutes)),
        texts.onset(formatMinutes(readings.onsetWithinMinutes), formatMinutes(readings.latestOnsetMinutes)),
        texts.gaps(formatMinutes(readings.startGraceMinutes), formatMinutes(readings.maxGapMinutes)),
      ],
    ],
    [
      texts.baseline,
      [
        texts.baselineRule(baseline.minNrs, baseline.comparator),
        ...(baseline.lowNrs === null ? [] : [texts.baselineLow(baseline.lowNrs)]),
      ],
    ],
    [texts.function, [texts.functionRule(rules.function.required)]],
    [
      texts.confounders,
      [texts.confounder('sedation', confounders.sedation), texts.confounder('steroid', confounders.steroid)],
    ],
    [texts.blocks, blockWords(blocks)],
    [texts.regions, [asSentence(rules.regions.map((region) => regionWords[region])) || texts.none]],
    [texts.limits, filled(limits, texts.limitRules)],
    [texts.repeat, filled(repeatAblation, texts.repeatRules)],
  ];
}

/** "Cervical, thoracic, lumbar" */
function asSentence([first = '', ...others]: readonly string[]): string {
  return [first, ...others.map((each) => each.toLowerCase())].join(', ');
}

function durationWords({ mode, fixedMinutes, agentMinimumMinutes }: Policy['rules']['duration']): string[] {
  if (mode === 'none') return [texts.durationNone];
  if (mode === 'fixed') return [texts.durationFixed(formatMinutes(fixedMinutes ?? 0))];
  const agents = Object.entries(agentMinimumMinutes).map(
    ([agent, minutes]) =>
      `${agentWords[agent as keyof typeof agentWords].toLowerCase()} ${formatMinutes(minutes)}`,
  );
  return [texts.durationAgent(agents.join(', '))];
}

function blockWords(blocks: Policy['rules']['blocks']): string[] {
  return [
    texts.blocksRequired(blocks.required),
    texts.procedures(blocks.procedures.map((each) => procedureWords[each].toLowerCase()).join(', ')),
    ...(blocks.required === 2 ? [texts.interval(blocks.minIntervalDays, blocks.maxIntervalDays)] : []),
    ...(blocks.differentAgentClasses ? [texts.differentAgents] : []),
    ...(blocks.concordance === 'required' ? [texts.concordance] : []),
    ...(blocks.maxAgeDays === null ? [] : [texts.maxAge(blocks.maxAgeDays)]),
  ];
}

/** A sentence for every number that is set. */
function filled<K extends string>(
  values: Readonly<Record<K, unknown>>,
  sentences: Readonly<Partial<Record<K, (value: number) => string>>>,
): string[] {
  const words: string[] = [];
  for (const key of Object.keys(sentences) as K[]) {
    const value = values[key];
    if (typeof value === 'number') words.push(sentences[key]?.(value) ?? '');
  }
  return words.length > 0 ? words : [texts.none];
}
