import * as z from 'zod/mini';
import { amendBlockRequest, block } from '#shared/contract/blocks.ts';
import { uuid } from '#shared/contract/primitives.ts';
import { Refusal } from '../../errors.ts';
import { writeRoute } from '../../http/write-route.ts';
import { steroidErrors } from './block-to-record.ts';
import { changeBlock } from './change-block.ts';

export const amendBlock = writeRoute({
  method: 'put',
  path: '/api/blocks/:blockId',
  summary: 'Corrects what is known of a block; the values before stay in its history.',
  action: 'amend_block',
  params: z.object({ blockId: uuid }),
  body: amendBlockRequest,
  answer: block,
  versioned: 'existing',
  versionOf: ({ version }) => version,
  write: (tx, actor, { params: { blockId }, body: { reason, ...changes }, version }) => {
    const errors = steroidErrors(changes);
    if (errors.length > 0) throw new Refusal('invalid_request', errors);
    return changeBlock(tx, actor, { blockId, version, action: 'block_amended', reason, changes });
  },
});
