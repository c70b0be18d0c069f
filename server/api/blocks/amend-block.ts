import * as z from 'zod/mini';
import { amendBlockRequest, block } from '#shared/contract/blocks.ts';
import { uuid } from '#shared/contract/primitives.ts';
import { Refusal } from '../../errors.ts';
import { route } from '../../http/route.ts';
import { actorOf } from '../actor.ts';
import { steroidErrors } from './block-to-record.ts';
import { changeBlock } from './change-block.ts';

export const amendBlock = route({
  method: 'put',
  path: '/api/blocks/:blockId',
  summary: 'Corrects what is known of a block; the values before stay in its history.',
  action: 'amend_block',
  params: z.object({ blockId: uuid }),
  body: amendBlockRequest,
  answer: block,
  handle: (call) => {
    const actor = actorOf(call);
    const { version, reason, ...changes } = call.body;
    const errors = steroidErrors(changes);
    if (errors.length > 0) throw new Refusal('invalid_request', errors);
    return call.db.inClinic(actor.clinicId, (tx) =>
      changeBlock(tx, actor, {
        blockId: call.params.blockId,
        version,
        action: 'block_amended',
        reason,
        changes,
      }),
    );
  },
});
