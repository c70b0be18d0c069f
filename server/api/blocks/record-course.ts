import * as z from 'zod/mini';
import { block, type RecordCourseRequest, recordCourseRequest } from '#shared/contract/blocks.ts';
import { uuid } from '#shared/contract/primitives.ts';
import type { Tx } from '../../db/clinic-database.ts';
import { Refusal } from '../../errors.ts';
import { writeRoute } from '../../http/write-route.ts';
import type { Actor } from '../actor.ts';
import { complicationErrors } from './block-to-record.ts';
import { changeBlock } from './change-block.ts';

export const recordCourse = writeRoute({
  method: 'put',
  path: '/api/blocks/:blockId/course',
  summary: 'Records what happened after the needles were out: rescue analgesic, complications.',
  action: 'record_course',
  params: z.object({ blockId: uuid }),
  body: recordCourseRequest,
  answer: block,
  versioned: 'existing',
  versionOf: ({ version }) => version,
  write: (tx, actor, { params, body, version }) => recordCourseIn(tx, actor, params.blockId, version, body),
});

export async function recordCourseIn(
  tx: Tx,
  actor: Actor,
  blockId: string,
  version: number | null,
  changes: RecordCourseRequest,
) {
  const errors = complicationErrors(changes.complications);
  if (errors.length > 0) throw new Refusal('invalid_request', errors);
  return changeBlock(tx, actor, { blockId, version, action: 'course_recorded', changes });
}
