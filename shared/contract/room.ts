import * as z from 'zod/mini';
import { procedures, sides } from '../domain/vocabulary.ts';
import { patient } from './patients.ts';
import { uuid } from './primitives.ts';
import { seriesSites } from './record-vocabulary.ts';

/** No room holds more patients at once; beyond it the answer says so. */
export const mostInRoom = 60;

/** One block of which a score is due now or soon, and what is known before its sheet is opened: no score. */
const roomBlock = z.object({
  blockId: uuid,
  patient,
  procedure: z.enum(procedures),
  /** What is scored: each level, each side, or the whole. */
  sites: z.array(
    z.object({
      site: z.enum(seriesSites),
      joint: z.nullable(z.string()),
      side: z.nullable(z.enum(sides)),
    }),
  ),
  performedAt: z.string(),
  /** When the score that is asked now is or was due: the score sheet asks the same. */
  dueAt: z.string(),
  /** null: the baseline */
  dueMinutes: z.nullable(z.int()),
});
export type RoomBlock = z.infer<typeof roomBlock>;

/** Everybody whose scores are due now or soon, whose asked score is most late first. */
export const room = z.object({
  blocks: z.array(roomBlock),
  /** More are due than are shown. */
  hasMore: z.boolean(),
  /** When the next score falls due that is not among them; null: none in sight. */
  nextDueAt: z.nullable(z.string()),
});
export type Room = z.infer<typeof room>;
