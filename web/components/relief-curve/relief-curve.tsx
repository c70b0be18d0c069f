import { useElementSize } from '@mantine/hooks';
import { type KeyboardEvent, useId, useState } from 'react';
import type { CurveInput } from './chart-input.ts';
import { layOutCurve } from './chart-model.ts';
import { CurveDrawing } from './curve-drawing.tsx';
import { CurveTable } from './curve-table.tsx';
import { type WalkPlace, walkPoints } from './point-walk.ts';
import classes from './relief-curve.module.css';

interface CurveTexts {
  /** Names the picture. */
  readonly title: string;
  /** One sentence that says what the picture shows. */
  readonly summary: string;
  readonly walkHint: string;
  readonly tableCaption: string;
  readonly timeHeading: string;
}

interface ReliefCurveProps {
  input: CurveInput;
  texts: CurveTexts;
}

/** Points over straight lines, its sentence, its table; arrow keys walk the points and say each one. */
export function ReliefCurve({ input, texts }: ReliefCurveProps) {
  const { ref, width } = useElementSize();
  const [at, setAt] = useState<WalkPlace | null>(null);
  const hintId = useId();
  const shownWidth = width > 0 ? width : 640;
  const model = layOutCurve(input, shownWidth, shownWidth < 480 ? 250 : 300);

  function walk(event: KeyboardEvent) {
    const next = walkPoints(input.series, at, event.key);
    if (next === null) return;
    event.preventDefault();
    setAt(next);
  }

  return (
    <figure className={classes.curve}>
      <figcaption className={classes.summary}>{texts.summary}</figcaption>
      {/* biome-ignore lint/a11y/useSemanticElements: a group that takes the arrow keys; no element says that */}
      <div
        ref={ref}
        className={classes.stage}
        role="group"
        aria-label={texts.title}
        aria-describedby={hintId}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the points are walked with the arrow keys from here
        tabIndex={0}
        onKeyDown={walk}
        onBlur={() => setAt(null)}
      >
        <CurveDrawing
          model={model}
          title={texts.title}
          description={texts.summary}
          beforeLabel={input.beforeLabel}
          zeroLabel={input.zeroLabel}
          at={at}
        />
        <p className={classes.hint} id={hintId}>
          {texts.walkHint}
        </p>
      </div>
      <p className={classes.readout} aria-live="polite">
        {readoutOf(input, at)}
      </p>
      <CurveTable series={input.series} caption={texts.tableCaption} timeHeading={texts.timeHeading} />
    </figure>
  );
}

function readoutOf(input: CurveInput, at: WalkPlace | null): string {
  const series = input.series[at?.series ?? -1];
  const point = series?.points[at?.point ?? -1];
  if (series === undefined || point === undefined) return '';
  return [series.label, point.timeText, point.valueText, point.detail]
    .filter((word) => word !== '')
    .join(' · ');
}
