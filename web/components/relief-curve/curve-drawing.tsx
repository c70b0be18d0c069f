import { useId } from 'react';
import type { ChartModel, DrawnSeries } from './chart-model.ts';
import { CurveMark } from './curve-mark.tsx';
import type { WalkPlace } from './point-walk.ts';
import classes from './relief-curve.module.css';

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
      <Background model={model} beforeLabel={beforeLabel} zeroLabel={zeroLabel} />
      {model.thresholds.map(({ y, labelY, label }) => (
        <g key={label}>
          <line className={classes.threshold} x1={model.zeroX} x2={plot.right} y1={y} y2={y} />
          <text className={classes.thresholdText} x={plot.right - 4} y={labelY} textAnchor="end">
            {label}
          </text>
        </g>
      ))}
      {model.series.map((series, index) => (
        <SeriesDrawing key={series.key} series={series} tone={index} bottom={plot.bottom} />
      ))}
      {selectedMark && (
        <circle className={classes.selection} cx={selectedMark.x} cy={selectedMark.y} r={11} />
      )}
    </svg>
  );
}

interface BackgroundProps {
  model: ChartModel;
  beforeLabel: string;
  zeroLabel: string;
}

function Background({ model, beforeLabel, zeroLabel }: BackgroundProps) {
  const { plot } = model;
  return (
    <>
      {model.bands.map(({ x, width, label, labelY }) => (
        <g key={label}>
          <rect className={classes.band} x={x} y={plot.top} width={width} height={plot.bottom - plot.top} />
          <line className={classes.bandEdge} x1={x + width} x2={x + width} y1={labelY + 4} y2={plot.bottom} />
          <text
            className={classes.axisText}
            x={x + width - 4}
            y={labelY}
            textAnchor={width > 120 ? 'end' : 'start'}
          >
            {label}
          </text>
        </g>
      ))}
      {model.valueTicks.map(({ y, text }) => (
        <g key={text}>
          <line className={classes.grid} x1={plot.left} x2={plot.right} y1={y} y2={y} />
          <text className={classes.axisText} x={plot.left - 8} y={y + 4} textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      {model.timeTicks.map(({ x, text }) => (
        <g key={text}>
          <line className={classes.tick} x1={x} x2={x} y1={plot.bottom} y2={plot.bottom + 5} />
          <text className={classes.axisText} x={x} y={plot.bottom + 19} textAnchor="middle">
            {text}
          </text>
        </g>
      ))}
      <line
        className={classes.zero}
        x1={model.zeroX}
        x2={model.zeroX}
        y1={plot.top - 2}
        y2={plot.bottom + 24}
      />
      <text className={classes.axisText} x={model.beforeX} y={plot.bottom + 19} textAnchor="middle">
        {beforeLabel}
      </text>
      <text className={classes.zeroText} x={model.zeroX} y={plot.bottom + 36} textAnchor="middle">
        {zeroLabel}
      </text>
      {model.events.map(({ x, label, labelY, anchor }) => (
        <g key={`${label} ${x}`} className={classes.event}>
          <line x1={x} x2={x} y1={plot.bottom - 8} y2={labelY - 2} />
          <text
            className={classes.axisText}
            x={anchor === 'start' ? x + 5 : x - 5}
            y={labelY}
            textAnchor={anchor}
          >
            {label}
          </text>
        </g>
      ))}
    </>
  );
}

const tones = [classes.first, classes.second, classes.third, classes.fourth];

/** Each series a little smaller than the one under it, so that points in one place are all seen. */
const sizes = [7, 5.25, 4.25];

function SeriesDrawing({ series, tone, bottom }: { series: DrawnSeries; tone: number; bottom: number }) {
  return (
    <g className={tones[tone % tones.length]}>
      {series.leader && <line className={classes.leader} {...endsOf(series.leader)} />}
      {series.segments.map((segment) => (
        <line
          key={`${segment.x1} ${segment.x2}`}
          className={segment.fromBefore ? classes.fromBefore : classes.line}
          {...endsOf(segment)}
        />
      ))}
      {series.gaps.map((x) => (
        <path key={x} className={classes.gap} d={`M${x - 4} ${bottom - 14}l8 8m0 -8l-8 8`} />
      ))}
      {series.marks.map(({ x, y, hollow, index }) => (
        <CurveMark key={index} symbol={series.symbol} x={x} y={y} hollow={hollow} size={sizes[tone] ?? 4} />
      ))}
      {series.marks.length > 0 && (
        <text className={classes.label} x={series.labelX} y={series.labelY + 4}>
          {series.label}
        </text>
      )}
    </g>
  );
}

function endsOf({ x1, y1, x2, y2 }: { x1: number; y1: number; x2: number; y2: number }) {
  return { x1, y1, x2, y2 };
}
