import type { RecordBlockRequest } from '#shared/contract/blocks.ts';
import { type Complication, guidances, seriesSites } from '#shared/contract/record-vocabulary.ts';
import { jointsCoveredBy } from '#shared/domain/coverage.ts';
import { agents, procedures, scales, sedationLevels, vascularUptakes } from '#shared/domain/vocabulary.ts';
import { type AmountLimits, concentrationLimits, readAmount, volumeLimits } from './amount-text.ts';
import { type TargetSelection, targetsOf } from './target-selection.ts';
import { blockTexts } from './texts.ts';

/** The form as typed; '' is not chosen yet. Only what cannot harm is chosen beforehand. */
export interface BlockForm {
  procedure: string;
  performedAt: string;
  targets: string;
  agent: string;
  concentrationPercent: string;
  volumes: Record<string, string>;
  steroid: string;
  steroidDetail: string;
  guidance: string;
  contrast: string;
  vascularUptake: string;
  sedation: string;
  opioid: string;
  complications: Complication[];
  complicationNote: string;
  operatorId: string;
  scoredPer: string;
  scale: string;
}

export const emptyBlockForm: BlockForm = {
  procedure: '',
  performedAt: '',
  targets: '',
  agent: '',
  concentrationPercent: '',
  volumes: {},
  steroid: '',
  steroidDetail: '',
  guidance: '',
  contrast: '',
  vascularUptake: '',
  sedation: '',
  opioid: '',
  complications: [],
  complicationNote: '',
  operatorId: '',
  scoredPer: 'level',
  scale: 'nrs11',
};

export const agentNotRecorded = 'not_recorded';

type FieldProblems = Readonly<Record<string, string>>;

/** The request a filled-in form stands for, or a sentence at every field that is not filled in rightly. */
export function readBlockForm(
  form: BlockForm,
  selection: TargetSelection,
  id: string,
): { readonly request: RecordBlockRequest } | { readonly problems: FieldProblems } {
  const problems: Record<string, string> = {};
  const choose = <T extends string>(field: string, value: string, options: readonly T[]): T => {
    const chosen = options.find((option) => option === value);
    if (chosen === undefined) problems[field] = blockTexts.choose;
    return chosen ?? (value as T);
  };
  const amount = (text: string, field: string, limits: AmountLimits): number | null => {
    const read = readAmount(text, limits);
    if ('value' in read) return read.value;
    problems[field] = read.problem;
    return null;
  };
  const yesOrNo = (field: 'steroid' | 'contrast' | 'opioid') =>
    choose(field, form[field], ['yes', 'no']) === 'yes';
  const procedure = choose('procedure', form.procedure, procedures);
  const targets = targetsOf(selection, procedure);
  const scoredPer = choose('scoredPer', form.scoredPer, seriesSites);
  const request: RecordBlockRequest = {
    id,
    procedure,
    performedAt: form.performedAt,
    targets: targets.map((target) => {
      const name = 'nerve' in target ? target.nerve : target.joint;
      const key = targetKey(name, target.side);
      return {
        kind: 'nerve' in target ? 'nerve' : 'joint',
        name,
        side: target.side,
        volumeMl: amount(form.volumes[key] ?? '', `volumes.${key}`, volumeLimits),
      };
    }),
    agent: form.agent === agentNotRecorded ? null : choose('agent', form.agent, agents),
    concentrationPercent: amount(form.concentrationPercent, 'concentrationPercent', concentrationLimits),
    steroid: yesOrNo('steroid'),
    steroidDetail: form.steroid === 'yes' ? form.steroidDetail.trim() : '',
    guidance: choose('guidance', form.guidance, guidances),
    contrast: yesOrNo('contrast'),
    vascularUptake: choose('vascularUptake', form.vascularUptake, vascularUptakes),
    sedation: choose('sedation', form.sedation, sedationLevels),
    opioid: yesOrNo('opioid'),
    complications: form.complications,
    complicationNote: form.complicationNote.trim(),
    operatorId: form.operatorId,
    scoredPer,
    scale: choose('scale', form.scale, scales),
  };
  if (form.performedAt === '') problems.performedAt = blockTexts.timeMissing;
  if (form.operatorId === '') problems.operatorId = blockTexts.choose;
  if (targets.length === 0) problems.targets = blockTexts.targetsMissing;
  else if (scoredPer !== 'overall' && jointsCoveredBy(targets, procedure).length === 0) {
    problems.targets = blockTexts.noJointCovered;
  }
  return Object.keys(problems).length === 0 ? { request } : { problems };
}

/** A target's name on the form: `L5-DR_left`. */
export function targetKey(name: string, side: string): string {
  return `${name}_${side}`;
}

/** A field of the request by its name on the form: `targets.0.volumeMl` is `volumes.L3_right`. */
export function formNameOf(path: string, selection: TargetSelection, procedure: string): string {
  const match = /^targets\.(\d+)\.(\w+)$/.exec(path);
  const known = procedures.find((each) => each === procedure);
  const target = known && targetsOf(selection, known)[Number(match?.[1] ?? -1)];
  if (!target)
    return path.startsWith('targets') ? 'targets' : path.replace(/^complications\..*/, 'complications');
  if (match?.[2] !== 'volumeMl') return 'targets';
  return `volumes.${targetKey('nerve' in target ? target.nerve : target.joint, target.side)}`;
}
