import type { Agent, Joint, Procedure, Scale, SedationLevel, Side } from '#shared/domain/vocabulary.ts';
import { enteredNumber } from '../../lib/entered-number.ts';

interface ScoreEntry {
  minutes: string;
  score: string;
}

/** One block as typed; numbers stay texts until they are judged. */
export interface BlockEntries {
  day: string;
  procedure: Procedure;
  agent: Agent | '';
  baseline: string;
  scores: ScoreEntry[];
  steroid: 'yes' | 'no';
  sedation: SedationLevel;
  functionRestored: 'yes' | 'no' | 'not_recorded';
}

export interface CalculatorEntries {
  policyId: string;
  /** The day on which age rules are judged. */
  asOf: string;
  joint: Joint;
  side: Side;
  scale: Scale;
  blocks: BlockEntries[];
}

const functionAnswers = { yes: true, no: false, not_recorded: null } as const;

export function blankBlock(day: string, agent: Agent, scheduleMinutes: readonly number[]): BlockEntries {
  return {
    day,
    procedure: 'medial_branch_block',
    agent,
    baseline: '',
    scores: scheduleMinutes.map((minutes) => ({ minutes: String(minutes), score: '' })),
    steroid: 'no',
    sedation: 'none',
    functionRestored: 'not_recorded',
  };
}

/** The case as the command and the API take it. What is no number stays a text, so that it is refused, not guessed. */
export function caseOf({ policyId, asOf, joint, side, scale, blocks }: CalculatorEntries) {
  return {
    policy: policyId,
    asOf,
    blocks: blocks.map((block, index) => ({
      id: `b${index + 1}`,
      performedAt: block.day,
      procedure: block.procedure,
      targets: [{ joint, side }],
      agent: block.agent || null,
      steroid: block.steroid === 'yes',
      sedation: block.sedation,
      series: [
        {
          site: { joint, side },
          scale,
          baseline: typedNumber(block.baseline),
          readings: block.scores
            .filter(({ minutes }) => minutes.trim() !== '')
            .map(({ minutes, score }) => ({ minutes: typedNumber(minutes), score: typedNumber(score) })),
          functionRestored: functionAnswers[block.functionRestored],
        },
      ],
    })),
  };
}

/** Whether there is anything to judge yet. */
export function hasScores({ blocks }: CalculatorEntries): boolean {
  return blocks.some(
    ({ baseline, scores }) => baseline.trim() !== '' || scores.some(({ score }) => score.trim() !== ''),
  );
}

function typedNumber(text: string): number | string | null {
  const number = enteredNumber(text);
  return number === undefined ? text.trim() : number;
}

/** `blocks.0.series.0.readings.2.score` of the case names the form's `blocks.0.scores.2.score`. */
export function nameOfCasePath(path: string, entries: CalculatorEntries): string {
  const reading = /^blocks\.(\d+)\.series\.0\.readings\.(\d+)(?:\.(score|minutes))?$/.exec(path);
  if (reading) {
    const [, block = '0', place = '0', part = 'minutes'] = reading;
    return `blocks.${block}.scores.${placeOfReading(entries, Number(block), Number(place))}.${part}`;
  }
  return path
    .replace(/\.series\.0\.baseline$/, '.baseline')
    .replace(/\.performedAt$/, '.day')
    .replace(/^policy$/, 'policyId');
}

/** Rows without minutes were left out of the case; this counts them in again. */
function placeOfReading(entries: CalculatorEntries, block: number, place: number): number {
  const rows = entries.blocks[block]?.scores ?? [];
  const sent = rows.flatMap(({ minutes }, row) => (minutes.trim() === '' ? [] : [row]));
  return sent[place] ?? place;
}
