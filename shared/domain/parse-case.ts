import { parsePlainDay } from './calendar-day.ts';
import type { Block, Case } from './case.ts';
import { at, IssueList, type Place, parseFields, parseItems } from './field-parser.ts';
import { FieldReader } from './field-reader.ts';
import type { Parsed } from './issue.ts';
import { issueTexts } from './issue-texts.ts';
import { parseBlock } from './parse-block.ts';

/**
 * A case as written, or every problem in it with its path; one problem refuses the whole case. The policy is not
 * looked at here. Source: R1.case. Example: a score of 11 on nrs11 is refused as `score_out_of_range` at
 * `blocks[0].series[0].readings[0].score`.
 */
export function parseCase(value: unknown): Parsed<Case> {
  const found = new IssueList();
  const fields = parseFields(value, ['id', 'policy', 'asOf', 'blocks'], null, found, 'a case');
  if (fields === null) return { ok: false, issues: found.issues };
  const read = new FieldReader(fields, null, found);
  const parsed: Case = {
    id: read.read<string | null>('id', { right: 'a text', fallback: null }, (id, place) =>
      typeof id === 'string' ? id : read.wrongType(id, place, 'a text'),
    ),
    asOf: read.read<string | null>('asOf', { right: 'a day', fallback: null }, (asOf, place) =>
      parseAsOf(asOf, place, found),
    ),
    blocks: read.read<Block[]>('blocks', { right: 'a list of blocks' }, (list, place) =>
      parseBlocks(list, place, found),
    ),
  };
  return found.issues.length === 0 ? { ok: true, value: parsed } : { ok: false, issues: found.issues };
}

function parseAsOf(value: unknown, place: Place, found: IssueList): string {
  if (typeof value !== 'string') {
    return found.refuse(place, 'wrong_type', issueTexts.wrongType(value, 'a day as text'));
  }
  return parsePlainDay(value) === null
    ? found.refuse(place, 'not_a_day', issueTexts.notAPlainDay(value))
    : value;
}

function parseBlocks(list: unknown, place: Place, found: IssueList): Block[] {
  const ids = new Set<string>();
  return parseItems(list, place, found, (item, itemPlace) => {
    const block = parseBlock(item, itemPlace, found);
    if (block.id !== undefined && ids.has(block.id)) {
      found.refuse(at(itemPlace, 'id'), 'duplicate_block', issueTexts.duplicateBlock(block.id));
    }
    ids.add(block.id);
    return block;
  });
}
