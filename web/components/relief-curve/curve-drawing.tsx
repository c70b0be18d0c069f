import { useId } from 'react';
import type { ChartModel } from '#shared/curve/chart-model.ts';
import { CurveBackground } from './curve-background.tsx';
import type { WalkPlace } from './point-walk.ts';
import classes from './relief-curve.module.css';
import { SeriesDrawing } from './series-drawing.tsx';

interface CurveDrawingProps {
  model: ChartModel;
  title: string;
  description: string;
  beforeLabel: string;
  zeroLabel: string;
  at: WalkPlace | null;
}

/** The laid-out curve as a picture; everything in it is also in the table beside it. */
export function CurveDrawing({ model, title, description, beforeLabel, zeroLabel, at }: CurveDrawingProps) {
  const id = useId();
  const { plot } = model;
  const selected = at === null ? undefined : model.series[at.series];
  const selectedMark = selected?.marks.find(({ index }) => index === at?.point);
  return (
    <svg
      className={classes.drawing}
      width={model.width}
      height={model.height}
      viewBox={`0 0 ${model.width} ${model.height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-description`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      <CurveBackground model={model} beforeLabel={beforeLabel} zeroLabel={zeroLabel} />
      {model.thresholds.map(({ y, labelY, label }) => (
        <g key={label}>
          <line className={classes.threshold} x1={model.zeroX} x2={plot.right} y1={y} y2={y} />
          <text className={classes.thresholdText} x={plot.right - 4} y={labelY} textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      {selectedMark && (
        <line
          className={classes.walkLine}
          x1={selectedMark.x}
          x2={selectedMark.x}
          y1={plot.top}
          y2={plot.bottom}
        />
      )}
      {model.series.map((series) => (
        <SeriesDrawing key={series.key} series={series} bottom={plot.bottom} />
      ))}
      {selectedMark && (
        <circle className={classes.selection} cx={selectedMark.x} cy={selectedMark.y} r={11} />
      )}
    </svg>
  );
}
