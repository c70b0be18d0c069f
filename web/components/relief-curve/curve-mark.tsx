import type { CurveSymbol } from '#shared/curve/chart-model.ts';
import classes from './relief-curve.module.css';

interface CurveMarkProps {
  symbol: CurveSymbol;
  x: number;
  y: number;
  hollow: boolean;
  size: number;
}

/** One point in its series' shape; hollow when it was entered late. */
export function CurveMark({ symbol, x, y, hollow, size }: CurveMarkProps) {
  const className = hollow ? classes.hollowMark : classes.mark;
  if (symbol === 'circle') return <circle className={className} cx={x} cy={y} r={size} />;
  if (symbol === 'square') {
    return <rect className={className} x={x - size} y={y - size} width={size * 2} height={size * 2} />;
  }
  const reach = size * 1.3;
  const corners =
    symbol === 'triangle'
      ? [x, y - reach, x + reach, y + reach * 0.8, x - reach, y + reach * 0.8]
      : [x, y - reach, x + reach, y, x, y + reach, x - reach, y];
  return <polygon className={className} points={corners.join(' ')} />;
}
