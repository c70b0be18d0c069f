import {
  anaestheticAgents,
  comparators,
  concordanceRequirements,
  confounderEffects,
  durationModes,
  procedures,
  regions,
} from '#shared/domain/vocabulary.ts';
import { policyFormTexts as texts } from '../../lib/texts/policy-form.ts';
import { agentWords, procedureWords, regionWords } from '../../lib/texts/record-words.ts';

/** How a field is entered and what an empty one means. */
type FieldKind =
  | 'text'
  | 'day'
  | 'whole'
  | 'number'
  | 'choice'
  | 'numberChoice'
  | 'choices'
  | 'flag'
  | 'lines';

export interface PolicyField {
  /** Where it stands in the policy, such as "rules.relief.minPercent". */
  path: string;
  label: string;
  kind: FieldKind;
  unit?: string;
  help?: string;
  /** An empty number is left out instead of written as null. */
  isLeftOutWhenEmpty?: boolean;
  options?: readonly { value: string; label: string }[];
  /** Shown only while another field has this value. */
  when?: { path: string; is: string };
}

export interface PolicyPart {
  id: keyof typeof texts.parts;
  fields: readonly PolicyField[];
}

type Extra = Omit<PolicyField, 'path' | 'label' | 'kind'>;

function field(path: keyof typeof texts.fields, kind: FieldKind, extra: Extra = {}): PolicyField {
  return { path, label: texts.fields[path], kind, ...extra };
}

function choices<T extends string>(values: readonly T[], words: Readonly<Record<T, string>>) {
  return { options: values.map((value) => ({ value, label: words[value] })) };
}

const { units, emptyMeans } = texts;
const minutes = { unit: units.minutes };
const noLimit = { help: emptyMeans.noLimit };
const comparator = choices(comparators, texts.comparators);
const effect = choices(confounderEffects, texts.effects);

/** Every field of a policy that the form asks, in its order. */
export const policyParts: readonly PolicyPart[] = [
  {
    id: 'about',
    fields: [
      field('name', 'text'),
      field('shortName', 'text'),
      field('issuer', 'text'),
      field('effectiveFrom', 'day'),
      field('verification.status', 'text'),
      field('verification.document', 'text'),
      field('verification.confidence', 'text'),
      field('enabled', 'flag'),
    ],
  },
  {
    id: 'relief',
    fields: [
      field('rules.relief.minPercent', 'number', { unit: units.percent, help: emptyMeans.noNumber }),
      field('rules.relief.comparator', 'choice', comparator),
    ],
  },
  {
    id: 'duration',
    fields: [
      field('rules.duration.mode', 'choice', choices(durationModes, texts.modes)),
      field('rules.duration.fixedMinutes', 'whole', {
        ...minutes,
        when: { path: 'rules.duration.mode', is: 'fixed' },
      }),
      ...anaestheticAgents.map((agent) => ({
        path: `rules.duration.agentMinimumMinutes.${agent}`,
        label: texts.agentMinutes(agentWords[agent]),
        kind: 'whole' as const,
        isLeftOutWhenEmpty: true,
        when: { path: 'rules.duration.mode', is: 'agent_minimum' },
        ...minutes,
      })),
    ],
  },
  {
    id: 'readings',
    fields: [
      field('rules.readings.fromMinutes', 'whole', minutes),
      field('rules.readings.untilMinutes', 'whole', minutes),
      field('rules.readings.onsetWithinMinutes', 'whole', { ...minutes, help: texts.help.onsetWithin }),
      field('rules.readings.latestOnsetMinutes', 'whole', { ...minutes, help: texts.help.latestOnset }),
      field('rules.readings.startGraceMinutes', 'whole', { ...minutes, help: texts.help.startGrace }),
      field('rules.readings.maxGapMinutes', 'whole', { ...minutes, help: texts.help.maxGap }),
    ],
  },
  {
    id: 'baseline',
    fields: [
      field('rules.baseline.minNrs', 'number', { unit: units.points, help: emptyMeans.none }),
      field('rules.baseline.comparator', 'choice', comparator),
      field('rules.baseline.lowNrs', 'number', { unit: units.points, help: emptyMeans.none }),
    ],
  },
  {
    id: 'confounders',
    fields: [
      field('rules.function.required', 'flag'),
      field('rules.confounders.sedation', 'choice', effect),
      field('rules.confounders.steroid', 'choice', effect),
    ],
  },
  {
    id: 'blocks',
    fields: [
      field('rules.blocks.required', 'numberChoice', choices(['1', '2'] as const, texts.required)),
      field('rules.blocks.minIntervalDays', 'whole', { unit: units.days }),
      field('rules.blocks.maxIntervalDays', 'whole', { unit: units.days, ...noLimit }),
      field('rules.blocks.maxAgeDays', 'whole', { unit: units.days, ...noLimit }),
      field('rules.blocks.procedures', 'choices', choices(procedures, procedureWords)),
      field('rules.blocks.differentAgentClasses', 'flag'),
      field('rules.blocks.concordance', 'choice', {
        ...choices(concordanceRequirements, texts.concordances),
        help: texts.help.concordance,
      }),
    ],
  },
  {
    id: 'limits',
    fields: [
      field('rules.regions', 'choices', choices(regions, regionWords)),
      field('rules.limits.maxJointLevelsPerSession', 'whole', noLimit),
      field('rules.limits.maxRegionsPerSession', 'whole', noLimit),
      field('rules.limits.diagnosticSessionsPerRegion12Months', 'whole', { help: texts.help.perYear }),
      field('rules.limits.rfaSessionsPerRegion12Months', 'whole', { help: texts.help.perYear }),
      field('rules.limits.minMonthsBetweenRfa', 'whole', { unit: units.months, ...noLimit }),
    ],
  },
  {
    id: 'repeat',
    fields: [
      field('rules.repeatAblation.minReliefPercent', 'number', { unit: units.percent, ...noLimit }),
      field('rules.repeatAblation.comparator', 'choice', comparator),
      field('rules.repeatAblation.minReliefWeeks', 'whole', { unit: units.weeks, ...noLimit }),
      field('rules.repeatAblation.functionAlternativePercent', 'number', { unit: units.percent, ...noLimit }),
    ],
  },
  {
    id: 'reader',
    fields: [
      field('imaging', 'text'),
      field('documentation', 'lines'),
      field('exclusions', 'lines'),
      field('caveats', 'lines'),
    ],
  },
];

export const policyFields: readonly PolicyField[] = policyParts.flatMap(({ fields }) => fields);
