import { useInViewport } from '@mantine/hooks';
import { type ReactNode, useId } from 'react';
import { StateBadge } from '../../components/state-badge.tsx';
import { formatMinutes, formatPercent } from '../../lib/format.ts';
import { goToAnchor } from '../../lib/go-to-anchor.ts';
import { blocksOfLevel } from '../../lib/level-blocks.ts';
import { shortStatusLook } from '../../lib/level-status.ts';
import { levelLabel } from '../../lib/site-label.ts';
import { calculatorTexts as texts } from '../../lib/texts/calculator.ts';
import type { CalculatedCase } from './calculate-case.ts';
import classes from './near-result.module.css';

interface NearResultProps {
  calculated: CalculatedCase | undefined;
  isBehind: boolean;
  /** The answer in full. */
  children: ReactNode;
}

/** Where the answer stands under the form, one line of it stays in sight while somebody types, and leads to it. */
export function NearResult({ calculated, isBehind, children }: NearResultProps) {
  const { ref, inViewport } = useInViewport<HTMLDivElement>();
  const anchor = useId();
  return (
    <>
      <div className={classes.answer} id={anchor} ref={ref} tabIndex={-1}>
        {children}
      </div>
      {calculated && !inViewport && (
        <div className={classes.line} data-behind={isBehind}>
          <div className={classes.words}>
            {calculated.answer.levels.map((level) => {
              const { tone, words } = shortStatusLook(level.status);
              return (
                <p className={classes.level} key={levelLabel(level)}>
                  <strong>{peaksOf(calculated, level)}</strong> <StateBadge tone={tone}>{words}</StateBadge>
                </p>
              );
            })}
          </div>
          <button className={classes.why} onClick={() => goToAnchor(anchor)} type="button">
            {texts.toReasons}
          </button>
        </div>
      )}
    </>
  );
}

/** The most relief of each block, and when. */
function peaksOf(
  { parsed, answer }: CalculatedCase,
  level: CalculatedCase['answer']['levels'][number],
): string {
  const peaks = blocksOfLevel({ case: parsed, result: answer }, level, []).map(
    ({ result: { peakReliefPercent, peakAtMinutes } }) =>
      peakReliefPercent === null || peakAtMinutes === null
        ? texts.noRelief
        : texts.reliefAt(formatPercent(peakReliefPercent), formatMinutes(peakAtMinutes)),
  );
  return peaks.join(' · ');
}
