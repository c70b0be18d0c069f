import { parsePlainDay } from './calendar-day.ts';
import type { Block, Case } from './case.ts';
import { FieldReader } from './field-reader.ts';
import type { Issue, Parsed } from './issue.ts';
import { issueTexts } from './issue-texts.ts';
import { parseBlock } from './parse-block.ts';

const caseFields = ['id', 'policy', 'asOf', 'blocks'];

/**
 * A case as written, or every problem in it with its path; one problem refuses the whole case. The policy is not
 * looked at here. Source: R1.case. Example: a score of 11 on nrs11 is refused as `score_out_of_range` at
 * `blocks[0].series[0].readings[0].score`.
 */
export function parseCase(value: unknown): Parsed<Case> {
  const found: Issue[] = [];
  const read = new FieldReader(found);
  const fields = read.object(value, caseFields, 'a case');
  if (fields === null) return { ok: false, issues: found };
  const { id, asOf, blocks } = fields;
  const parsed: Case = {
    id: id === undefined ? null : read.text('id', id),
    asOf: asOf === undefined ? null : parseAsOf(asOf, read),
    blocks: parseBlocks(blocks, read),
  };
  return found.length === 0 ? { ok: true, value: parsed } : { ok: false, issues: found };
}

function parseAsOf(asOf: unknown, read: FieldReader): string {
  if (typeof asOf !== 'string') return read.wrongType('asOf', asOf, 'a day as text');
  if (parsePlainDay(asOf) !== null) return asOf;
  return read.at('asOf').refuse('not_a_day', issueTexts.notAPlainDay(asOf));
}

function parseBlocks(blocks: unknown, read: FieldReader): Block[] {
  const ids = new Set<string>();
  return read.items('blocks', blocks, 'a list of blocks', (item, at) => {
    const block = parseBlock(item, at);
    if (block.id !== undefined && ids.has(block.id)) {
      at.at('id').refuse('duplicate_block', issueTexts.duplicateBlock(block.id));
    }
    ids.add(block.id);
    return block;
  });
}
