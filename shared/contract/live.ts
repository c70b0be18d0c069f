import * as z from 'zod/mini';
import { uuid } from './primitives.ts';

const whatever = z.nullable(uuid);

/** One line of the live updates: what to ask for again, never what it says. */
export const liveEvent = z.discriminatedUnion('kind', [
  /** From here on every change is told. */
  z.object({ kind: z.literal('open') }),
  /** Of which patient, episode and block as far as known; null: of any. */
  z.object({ kind: z.literal('record'), patientId: whatever, episodeId: whatever, blockId: whatever }),
  z.object({ kind: z.literal('policies') }),
  z.object({ kind: z.literal('users') }),
  /** A change may have gone by untold. */
  z.object({ kind: z.literal('everything') }),
  /** Changes are not told for now; 'everything' ends it. */
  z.object({ kind: z.literal('paused') }),
  /** The session is over, and with it the stream. */
  z.object({ kind: z.literal('ended') }),
]);
export type LiveEvent = z.infer<typeof liveEvent>;
