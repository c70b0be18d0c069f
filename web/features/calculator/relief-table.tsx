import { Table } from '@mantine/core';
import type { AnswerOnWire } from '#shared/contract/engine-answer.ts';
import { seriesFlagTexts } from '#shared/domain/flag-texts.ts';
import { reasonTexts, responseTexts } from '#shared/domain/texts.ts';
import { FactList } from '../../components/fact-list.tsx';
import { Panel } from '../../components/panel.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { formatElapsed, formatMinutes, formatPercent } from '../../lib/format.ts';
import { calculatorTexts as texts } from '../../lib/texts/calculator.ts';
import classes from './calculator.module.css';

type BlockAnswer = AnswerOnWire['blocks'][number];
type SeriesAnswer = BlockAnswer['series'][number];

/** Relief at each time of one block. */
export function ReliefTable({ block, number }: { block: BlockAnswer; number: number }) {
  const [series] = block.series;
  if (!series) return null;
  return (
    <Panel
      note={`${responseTexts[series.response]}. ${reasonTexts[series.reason]}.`}
      title={texts.reliefOf(number)}
    >
      <FactList
        facts={[
          [texts.peak, peakOf(series)],
          [texts.duration, durationOf(series)],
        ]}
      />
      <p className={classes.help}>
        {series.scoreNeeded === null ? texts.noScoreNeeded : texts.scoreNeeded(series.scoreNeeded)}
      </p>
      {series.flags.map((flag) => (
        <p className={classes.help} key={flag}>
          {seriesFlagTexts[flag]}
        </p>
      ))}
      {series.readings.length > 0 && (
        <Table mt="md" verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{texts.time}</Table.Th>
              <Table.Th>{texts.relief}</Table.Th>
              <Table.Th>{texts.meets}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {series.readings.map(({ minutes, reliefPercent, meets }) => (
              <Table.Tr key={minutes}>
                <Table.Td>{formatElapsed(minutes)}</Table.Td>
                <Table.Td fw={600}>{formatPercent(reliefPercent)}</Table.Td>
                <Table.Td>
                  <Meets meets={meets} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Panel>
  );
}

function Meets({ meets }: { meets: boolean | null }) {
  if (meets === null) return <StateBadge tone="grey">{texts.noThreshold}</StateBadge>;
  return <StateBadge tone={meets ? 'blue' : 'amber'}>{meets ? texts.met : texts.notMet}</StateBadge>;
}

function peakOf({ peakReliefPercent, peakAtMinutes }: SeriesAnswer): string {
  if (peakReliefPercent === null || peakAtMinutes === null) return '–';
  return `${formatPercent(peakReliefPercent)}, ${formatElapsed(peakAtMinutes)}`;
}

function durationOf({ durationMinutes }: SeriesAnswer): string {
  if (durationMinutes === null) return '–';
  const { atLeast, lessThan } = durationMinutes;
  const least = texts.atLeast(formatMinutes(atLeast));
  return lessThan === null ? least : `${least}, ${texts.lessThan(formatMinutes(lessThan))}`;
}
