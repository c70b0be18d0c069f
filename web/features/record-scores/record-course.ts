import { type Block, block, type RecordCourseRequest } from '#shared/contract/blocks.ts';
import { sendJson } from '../../lib/api.ts';

export function recordCourse(blockId: string, request: RecordCourseRequest): Promise<Block> {
  return sendJson('PUT', `/api/blocks/${blockId}/course`, request, block);
}
