import * as z from 'zod/mini';
import { complications } from '#shared/contract/record-vocabulary.ts';
import { joints, nerves, sides } from '#shared/domain/vocabulary.ts';
import type { BlockForm } from './block-form.ts';
import { type Copied, copiedFields } from './copied-fields.ts';
import type { TargetSelection } from './target-selection.ts';

/** The form as typed and what was picked: what its draft keeps. */
export interface BlockDraft {
  readonly form: BlockForm;
  readonly selection: TargetSelection;
  /** null: nothing was copied from an earlier block. */
  readonly copied: Copied | null;
}

/** What stands beside the fields. */
export type Picked = Omit<BlockDraft, 'form'>;

const typed = z.string();
const side = z.enum(sides);

export const blockDraft: z.ZodMiniType<BlockDraft> = z.object({
  form: z.object({
    procedure: typed,
    performedAt: typed,
    targets: typed,
    agent: typed,
    concentrationPercent: typed,
    volumes: z.record(z.string(), typed),
    steroid: typed,
    steroidDetail: typed,
    guidance: typed,
    contrast: typed,
    vascularUptake: typed,
    sedation: typed,
    opioid: typed,
    complications: z.array(z.enum(complications)),
    complicationNote: typed,
    operatorId: typed,
    scoredPer: typed,
    scale: typed,
  }),
  selection: z.object({
    nerves: z.array(z.object({ nerve: z.enum(nerves), side })),
    joints: z.array(z.object({ joint: z.enum(joints), side })),
  }),
  copied: z.nullable(z.object({ performedAt: typed, unconfirmed: z.array(z.enum(copiedFields)) })),
});
