import { type Block, block, type RecordCourseRequest } from '#shared/contract/blocks.ts';
import { changeJson, type Versioned } from '../../lib/api.ts';

export function recordCourse(blockId: string, request: Versioned<RecordCourseRequest>): Promise<Block> {
  return changeJson('PUT', `/api/blocks/${blockId}/course`, request, block);
}
