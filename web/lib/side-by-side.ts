import type { ReactNode } from 'react';
import type { AnswerOnWire } from '#shared/contract/engine-answer.ts';
import type { LevelStatus } from '#shared/domain/answer-vocabulary.ts';
import type { Comparator, Region } from '#shared/domain/vocabulary.ts';
import type { ComparedRow } from '../components/comparison-row.tsx';
import type { Comparison } from '../components/comparison-table.tsx';
import type { RuleNamed } from './about-rule.ts';
import { criterionRows } from './criterion-rows.ts';
import { reliefRule } from './enabled-policy-options.ts';
import { shortStatusLook } from './level-status.ts';
import { isSameLevel, type Level, levelLabel } from './site-label.ts';
import { comparisonTexts as texts } from './texts/comparisons.ts';
import { regionWords } from './texts/record-words.ts';

export const comparisonWords = {
  caption: texts.sideBySideTable,
  rowHeading: texts.policy,
  detailsHeading: texts.reasons,
  show: texts.show,
  hide: texts.hide,
  detailsOf: texts.reasonsOf,
  noRules: texts.noCriteria,
  all: texts.allPolicies,
};

/** What one policy says of a case, and how the policy is named. */
export interface PolicyAnswer {
  readonly shortName: string;
  readonly minPercent: number | null;
  readonly comparator: Comparator;
  readonly result: AnswerOnWire;
}

interface Shown {
  /** The policy whose result is shown already; it stands first. */
  readonly policyId: string;
  readonly blockName: (blockId: string) => string;
  readonly about: (rule: RuleNamed) => ReactNode;
}

/** Answers of several policies as one table: a row per policy, a column per level, and how often each status comes. */
export function compareAnswers(answers: readonly PolicyAnswer[], shown: Shown): Comparison {
  const isShown = ({ result }: PolicyAnswer) => result.policy.id === shown.policyId;
  const inOrder = [...answers.filter(isShown), ...answers.filter((one) => !isShown(one))];
  const levels = answers[0]?.result.levels ?? [];
  return {
    columns: levels.map((level) => ({
      name: levelLabel(level),
      counts: countsOf(answers.flatMap((answer) => statusUnder(answer, level) ?? [])),
    })),
    rows: inOrder.map((answer) => rowOf(answer, levels, isShown(answer), shown)),
  };
}

function rowOf(
  answer: PolicyAnswer,
  levels: readonly Level[],
  isShown: boolean,
  { blockName, about }: Shown,
): ComparedRow {
  const { shortName, minPercent, result } = answer;
  const policy = { policyId: result.policy.id, version: result.policy.version };
  return {
    key: result.policy.id,
    name: shortName,
    notes: [
      texts.version(result.policy.version),
      minPercent === null ? texts.noThreshold : texts.relief(reliefRule(answer)),
      ...regionsNotListed(result).map((region) => texts.regionNotListed(regionWords[region].toLowerCase())),
    ],
    mark: isShown ? texts.shownAbove : '',
    states: levels.map((level) => {
      const status = statusUnder(answer, level);
      return status === undefined ? null : shortStatusLook(status);
    }),
    about: about({ ...policy, criterion: null }),
    details: result.levels.map((level) => ({
      name: levelLabel(level),
      rules: criterionRows(level.criteria, blockName, (criterion) => about({ ...policy, criterion })),
    })),
  };
}

/** It judges them all the same; whoever reads its answer must know. */
function regionsNotListed({ blocks }: AnswerOnWire): Region[] {
  const advisories = blocks.flatMap((block) => block.advisories);
  const regions = advisories.map(({ code, region }) => (code === 'region_not_covered' ? region : undefined));
  return [...new Set(regions)].filter((region) => region !== undefined);
}

function statusUnder({ result }: PolicyAnswer, level: Level): LevelStatus | undefined {
  return result.levels.find((one) => isSameLevel(one, level))?.status;
}

/** The statuses with how often each comes, the most frequent first. */
function countsOf(statuses: readonly LevelStatus[]): Comparison['columns'][number]['counts'] {
  const counts = new Map<LevelStatus, number>();
  for (const status of statuses) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([status, count]) => {
      const { tone, words } = shortStatusLook(status);
      return { tone, words: texts.countOf(count, statuses.length, words) };
    });
}
