/** A curve laid out: where everything stands, in the drawing's own units. Screen and paper draw it as it is. */

/** Told apart by shape as well as by colour; a fifth series starts over. */
const symbols = ['circle', 'square', 'triangle', 'diamond'] as const;
export type CurveSymbol = (typeof symbols)[number];

export function symbolOf(tone: number): CurveSymbol {
  return symbols[tone % symbols.length] ?? 'circle';
}

export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly hollow: boolean;
  /** Its place in the series' points. */
  readonly index: number;
}

export interface Segment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** From before time zero: not in proportion to time, drawn dashed. */
  readonly fromBefore: boolean;
}

export interface DrawnSeries {
  readonly key: string;
  readonly label: string;
  readonly sublabel: string;
  readonly tone: number;
  readonly symbol: CurveSymbol;
  readonly marks: readonly Mark[];
  readonly segments: readonly Segment[];
  /** Where points are missing between others: a small mark on the time axis. */
  readonly gaps: readonly number[];
  readonly labelX: number;
  readonly labelY: number;
  /** From the last mark to its label, when they stand apart. */
  readonly leader: Segment | null;
}

export interface DrawnBand {
  readonly x: number;
  readonly width: number;
  readonly labelX: number;
  readonly labelY: number;
  readonly anchor: 'start' | 'end';
  readonly label: string;
  readonly tone: number;
  /** It ends within the axis. */
  readonly hasEnd: boolean;
}

export interface DrawnEvent {
  readonly x: number;
  readonly labelY: number;
  readonly label: string;
  /** Where the label hangs on its mark, so that it stays on the drawing. */
  readonly anchor: 'start' | 'end';
}

export interface DrawnTrack {
  readonly key: string;
  readonly label: string;
  readonly tone: number;
  readonly labelX: number;
  readonly bottom: number;
  readonly ticks: readonly { readonly x: number; readonly height: number }[];
}

export interface ChartModel {
  readonly width: number;
  readonly height: number;
  readonly plot: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly zeroX: number;
  readonly beforeX: number;
  readonly timeTicks: readonly { readonly x: number; readonly text: string }[];
  readonly valueTicks: readonly { readonly y: number; readonly text: string }[];
  readonly series: readonly DrawnSeries[];
  readonly thresholds: readonly { readonly y: number; readonly labelY: number; readonly label: string }[];
  readonly bands: readonly DrawnBand[];
  readonly events: readonly DrawnEvent[];
  readonly tracks: readonly DrawnTrack[];
}
