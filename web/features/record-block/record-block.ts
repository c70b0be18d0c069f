import { type Block, block, type RecordBlockRequest } from '#shared/contract/blocks.ts';
import { sendJson } from '../../lib/api.ts';

export function recordBlock(episodeId: string, request: RecordBlockRequest): Promise<Block> {
  return sendJson('POST', `/api/episodes/${episodeId}/blocks`, request, block);
}
