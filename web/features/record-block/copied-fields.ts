import type { Block } from '#shared/contract/blocks.ts';
import { isJoint, isNerve } from '#shared/domain/spine.ts';
import { agentNotRecorded, type BlockForm, targetKey } from './block-form.ts';
import type { TargetSelection } from './target-selection.ts';

/** What may be copied from an earlier block. Never the day, scores, vascular uptake, complications or who did it. */
export const copiedFields = [
  'procedure',
  'targets',
  'agent',
  'concentrationPercent',
  'volumes',
  'steroid',
  'guidance',
  'contrast',
  'sedation',
  'opioid',
  'scoredPer',
  'scale',
] as const;
export type CopiedField = (typeof copiedFields)[number];

/** Where fields came from, and which of them nobody has confirmed yet. */
export interface Copied {
  /** As recorded, with its offset. */
  readonly performedAt: string;
  readonly unconfirmed: readonly CopiedField[];
}

/** The form with an earlier block's fields in it; all else stays as it is. */
export function copyBlock(
  form: BlockForm,
  block: Block,
): { form: BlockForm; selection: TargetSelection; copied: Copied } {
  const { targets, concentrationPercent } = block;
  const volumes = targets.flatMap(({ name, side, volumeMl }) =>
    volumeMl === null ? [] : [[targetKey(name, side), String(volumeMl)]],
  );
  const [series] = block.series;
  const empty: CopiedField[] = [
    ...(concentrationPercent === null ? (['concentrationPercent'] as const) : []),
    ...(volumes.length === 0 ? (['volumes'] as const) : []),
    ...(series === undefined ? (['scoredPer', 'scale'] as const) : []),
  ];
  return {
    form: {
      ...form,
      procedure: block.procedure,
      agent: block.agent ?? agentNotRecorded,
      concentrationPercent: concentrationPercent === null ? '' : String(concentrationPercent),
      volumes: Object.fromEntries(volumes),
      steroid: yesOrNo(block.steroid),
      steroidDetail: block.steroidDetail,
      guidance: block.guidance,
      contrast: yesOrNo(block.contrast),
      sedation: block.sedation,
      opioid: yesOrNo(block.opioid),
      scoredPer: series?.site ?? form.scoredPer,
      scale: series?.scale ?? form.scale,
    },
    selection: {
      nerves: targets.flatMap(({ name, side }) => (isNerve(name) ? [{ nerve: name, side }] : [])),
      joints: targets.flatMap(({ name, side }) => (isJoint(name) ? [{ joint: name, side }] : [])),
    },
    copied: {
      performedAt: block.performedAt,
      unconfirmed: copiedFields.filter((field) => !empty.includes(field)),
    },
  };
}

/** The same without these: somebody looked at them, or changed them. */
export function confirmed(copied: Copied, fields: readonly string[]): Copied {
  const unconfirmed = copied.unconfirmed.filter((field) => !fields.includes(field));
  return unconfirmed.length === copied.unconfirmed.length ? copied : { ...copied, unconfirmed };
}

/** The copied field that a field of the form belongs to: `volumes.L3_right` to `volumes`. */
export function copiedFieldOf(name: string): string {
  return name === 'steroidDetail' ? 'steroid' : (name.split('.')[0] ?? name);
}

const yesOrNo = (is: boolean) => (is ? 'yes' : 'no');
