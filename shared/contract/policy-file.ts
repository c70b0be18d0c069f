import * as z from 'zod/mini';
import { version } from './primitives.ts';

/** A policy on its way from one clinic to another: what judges stands in `definition`, the rest names it. */
export const policyFile = z.object({
  format: z.literal('facetwise-policy'),
  name: z.string(),
  version,
  /** Whose rules these are and where they were read. */
  source: z.string(),
  /** Of the engine that read them when the file was made. */
  engine: z.string(),
  definition: z.record(z.string(), z.unknown()),
});
export type PolicyFile = z.infer<typeof policyFile>;
