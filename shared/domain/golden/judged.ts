import type { Answer, LevelAnswer, SeriesAnswer } from '../answer.ts';
import { calculate } from '../calculate.ts';
import type { Issue } from '../issue.ts';
import { sampleBlock, sampleCase, samplePolicy, sampleSeries } from './sample-case.ts';

/** Shortcuts of tests from a written case to the part of the answer they look at. For tests only. */

type Fields = Readonly<Record<string, unknown>>;
type Changes = Readonly<Record<string, Fields>>;

export function answerTo(raw: unknown): Answer {
  const answer = calculate(raw, { policies: new Map() });
  if ('error' in answer) throw new Error(JSON.stringify(answer.error.issues));
  return answer;
}

export function issuesOf(raw: unknown): readonly Issue[] {
  const answer = calculate(raw, { policies: new Map() });
  return 'error' in answer ? answer.error.issues : [];
}

/** The judged series of a case of one block with one series. */
export function judgedSeries(
  scores: Readonly<Record<number, number | null>>,
  { series = {}, block = {}, rules = {} }: { series?: Fields; block?: Fields; rules?: Changes } = {},
): SeriesAnswer {
  const raw = sampleCase([sampleBlock([sampleSeries(scores, series)], block)], {
    policy: samplePolicy(rules),
  });
  const judged = answerTo(raw).blocks[0]?.series[0];
  if (judged === undefined) throw new Error('no series judged');
  return judged;
}

/** The first judged level of a case. */
export function judgedLevel(blocks: readonly unknown[], rules: Changes = {}, asOf?: string): LevelAnswer {
  const raw = sampleCase(blocks, { policy: samplePolicy(rules), ...(asOf === undefined ? {} : { asOf }) });
  const level = answerTo(raw).levels[0];
  if (level === undefined) throw new Error('no level judged');
  return level;
}
