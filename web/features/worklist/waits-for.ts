import type { WorklistRow } from '#shared/contract/worklist.ts';

/** Why an episode is not complete: its next score, its first block, a site to score, or scores nobody took in time. */
export function waitsFor(row: WorklistRow): 'score' | 'block' | 'site' | 'missed' | null {
  if (row.dueAt !== null) return 'score';
  if (row.state !== 'incomplete') return null;
  if (row.blockId === null) return 'block';
  return row.scoresExpected === 0 ? 'site' : 'missed';
}

/**
 * Where a row leads. Due scores are entered on the sheet by whoever opens it; whoever does not sign enters the
 * missing ones too, and has no use for the result on the episode's page.
 */
export function rowLeadsTo(row: WorklistRow, maySign: boolean): 'scores' | 'review' | 'episode' {
  const waiting = waitsFor(row);
  const enters = waiting === 'score' || waiting === 'missed';
  if (enters && row.blockId !== null && (row.state === 'due_now' || !maySign)) return 'scores';
  return row.state === 'awaiting_review' && maySign ? 'review' : 'episode';
}
