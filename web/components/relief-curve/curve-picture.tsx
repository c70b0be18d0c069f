import { useElementSize } from '@mantine/hooks';
import { type KeyboardEvent, type PointerEvent, useId, useState } from 'react';
import type { ChartModel } from '#shared/curve/chart-model.ts';
import type { CurveInput } from '#shared/curve/curve-input.ts';
import { layOutCurve } from '#shared/curve/lay-out-curve.ts';
import { CurveDrawing } from './curve-drawing.tsx';
import { type WalkPlace, walkPoints } from './point-walk.ts';
import classes from './relief-curve.module.css';

interface CurvePictureProps {
  input: CurveInput;
  title: string;
  description: string;
  walkHint: string;
}

const reach = 24;
const underAxis = 18;

/** The picture of a curve; arrow keys, finger and mouse walk its points, and each is said in words under it. */
export function CurvePicture({ input, title, description, walkHint }: CurvePictureProps) {
  const { ref, width } = useElementSize();
  const [at, setAt] = useState<WalkPlace | null>(null);
  const hintId = useId();
  const shownWidth = width > 0 ? width : 640;
  const height = (shownWidth < 480 ? 260 : 310) + input.tracks.length * underAxis;
  const model = layOutCurve(input, shownWidth, height);
  const said = readoutOf(input, at);

  function walk(event: KeyboardEvent) {
    const next = walkPoints(input.series, at, event.key);
    if (next === null) return;
    event.preventDefault();
    setAt(next);
  }

  function point(event: PointerEvent<HTMLDivElement>) {
    const box = event.currentTarget.querySelector('svg')?.getBoundingClientRect();
    if (box) setAt(nearestMark(model, event.clientX - box.left, event.clientY - box.top));
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a group that takes the arrow keys; no element says that
    <div
      ref={ref}
      className={classes.stage}
      role="group"
      aria-label={title}
      aria-describedby={hintId}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the points are walked with the arrow keys from here
      tabIndex={0}
      onKeyDown={walk}
      onBlur={() => setAt(null)}
      onPointerDown={point}
      onPointerMove={(event) => event.pointerType === 'mouse' && point(event)}
    >
      <CurveDrawing
        model={model}
        title={title}
        description={description}
        beforeLabel={input.beforeLabel}
        zeroLabel={input.zeroLabel}
        at={at}
      />
      <p className={said === '' ? classes.hint : 'fw-visually-hidden'} id={hintId}>
        {walkHint}
      </p>
      <p className={said === '' ? 'fw-visually-hidden' : classes.readout} aria-live="polite">
        {said}
      </p>
    </div>
  );
}

function nearestMark(model: ChartModel, x: number, y: number): WalkPlace | null {
  let nearest: { place: WalkPlace; distance: number } | null = null;
  for (const [series, { marks }] of model.series.entries()) {
    for (const mark of marks) {
      const distance = Math.hypot(mark.x - x, mark.y - y);
      if (distance > reach || (nearest !== null && distance >= nearest.distance)) continue;
      nearest = { place: { series, point: mark.index }, distance };
    }
  }
  return nearest?.place ?? null;
}

function readoutOf(input: CurveInput, at: WalkPlace | null): string {
  const series = input.series[at?.series ?? -1];
  const point = series?.points[at?.point ?? -1];
  if (series === undefined || point === undefined) return '';
  return [series.label, point.timeText, point.valueText, point.detail]
    .filter((word) => word !== '')
    .join(' · ');
}
