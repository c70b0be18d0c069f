import type { ChartModel, DrawnBand, DrawnEvent, DrawnTrack } from '#shared/curve/chart-model.ts';
import classes from './relief-curve.module.css';
import { toneClass } from './tone-class.ts';

interface CurveBackgroundProps {
  model: ChartModel;
  beforeLabel: string;
  zeroLabel: string;
}

/** Everything behind the points: bands, axes, time zero, and what is marked under the axis. */
export function CurveBackground({ model, beforeLabel, zeroLabel }: CurveBackgroundProps) {
  const { plot, zeroX } = model;
  return (
    <>
      {model.bands.map((band) => (
        <Band key={band.label} band={band} plot={plot} />
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
      <line className={classes.zero} x1={zeroX} x2={zeroX} y1={plot.top - 2} y2={plot.bottom + 24} />
      <text className={classes.axisText} x={model.beforeX} y={plot.bottom + 19} textAnchor="middle">
        {beforeLabel}
      </text>
      <text className={classes.zeroText} x={zeroX} y={plot.bottom + 36} textAnchor="middle">
        {zeroLabel}
      </text>
      {model.events.map((event) => (
        <Event key={`${event.label} ${event.x}`} event={event} bottom={plot.bottom} />
      ))}
      {model.tracks.map((track) => (
        <Track key={track.key} track={track} left={plot.left} right={plot.right} />
      ))}
    </>
  );
}

function Band({ band, plot }: { band: DrawnBand; plot: ChartModel['plot'] }) {
  const { x, width, labelX, labelY, anchor, label, tone, hasEnd } = band;
  const edges = hasEnd ? [x, x + width] : [x];
  return (
    <g className={toneClass(tone)}>
      <rect className={classes.band} x={x} y={plot.top} width={width} height={plot.bottom - plot.top} />
      {edges.map((edge) => (
        <line key={edge} className={classes.bandEdge} x1={edge} x2={edge} y1={labelY + 4} y2={plot.bottom} />
      ))}
      <text className={classes.bandText} x={labelX} y={labelY} textAnchor={anchor}>
        {label}
      </text>
    </g>
  );
}

function Event({ event: { x, labelY, label, anchor }, bottom }: { event: DrawnEvent; bottom: number }) {
  return (
    <g className={classes.event}>
      <line x1={x} x2={x} y1={bottom - 8} y2={labelY - 2} />
      <text
        className={classes.axisText}
        x={anchor === 'start' ? x + 5 : x - 5}
        y={labelY}
        textAnchor={anchor}
      >
        {label}
      </text>
    </g>
  );
}

function Track({ track, left, right }: { track: DrawnTrack; left: number; right: number }) {
  const { bottom, ticks, label, labelX, tone } = track;
  return (
    <g className={toneClass(tone)}>
      <line className={classes.grid} x1={left} x2={right} y1={bottom} y2={bottom} />
      {ticks.map(({ x, height }) => (
        <line key={x} className={classes.trackTick} x1={x} x2={x} y1={bottom} y2={bottom - height} />
      ))}
      <text className={classes.sublabel} x={labelX + 10} y={bottom}>
        {label}
      </text>
    </g>
  );
}
