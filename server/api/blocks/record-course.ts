import * as z from 'zod/mini';
import { block, type RecordCourseRequest, recordCourseRequest } from '#shared/contract/blocks.ts';
import { uuid } from '#shared/contract/primitives.ts';
import type { Tx } from '../../db/clinic-database.ts';
import { Refusal } from '../../errors.ts';
import { route } from '../../http/route.ts';
import { type Actor, actorOf } from '../actor.ts';
import { complicationErrors } from './block-to-record.ts';
import { changeBlock } from './change-block.ts';

export const recordCourse = route({
  method: 'put',
  path: '/api/blocks/:blockId/course',
  summary: 'Records what happened after the needles were out: rescue analgesic, complications.',
  action: 'record_course',
  params: z.object({ blockId: uuid }),
  body: recordCourseRequest,
  answer: block,
  handle: (call) => {
    const actor = actorOf(call);
    return call.db.inClinic(actor.clinicId, (tx) =>
      recordCourseIn(tx, actor, call.params.blockId, call.body),
    );
  },
});

export async function recordCourseIn(tx: Tx, actor: Actor, blockId: string, request: RecordCourseRequest) {
  const { version, ...changes } = request;
  const errors = complicationErrors(changes.complications);
  if (errors.length > 0) throw new Refusal('invalid_request', errors);
  return changeBlock(tx, actor, { blockId, version, action: 'course_recorded', changes });
}
