/** What a curve shows, already in words: the chart itself knows times and values, not what they mean. */

export interface CurvePoint {
  /** Minutes since time zero; null stands left of it, before everything. */
  readonly minutes: number | null;
  /** null: asked for and not there; the line is broken here. */
  readonly value: number | null;
  /** Entered long after its time: drawn hollow. */
  readonly late: boolean;
  readonly timeText: string;
  readonly valueText: string;
  /** Further words for the table and the readout; may be empty. */
  readonly detail: string;
}

export interface CurveSeries {
  readonly key: string;
  /** Short: it stands beside the line. */
  readonly label: string;
  /** Under the label where there is room; may be empty. */
  readonly sublabel: string;
  /** Which symbol and colour it has, the same in every drawing of it: 0, 1, 2, … */
  readonly tone: number;
  /** In order of time, the one before time zero first. */
  readonly points: readonly CurvePoint[];
}

interface CurveThreshold {
  readonly value: number;
  readonly label: string;
  /** For a narrow drawing, where the label would cover points. */
  readonly shortLabel: string;
}

/** A span of time to compare a series with, in that series' tone. */
interface CurveBand {
  readonly fromMinutes: number;
  readonly untilMinutes: number;
  readonly label: string;
  readonly shortLabel: string;
  readonly tone: number;
}

/** Something that happened at a minute, marked under the time axis. */
interface CurveEvent {
  readonly minutes: number;
  readonly label: string;
}

/** How much of something there was at each time: a row of ticks under the axis, small, middle or tall. */
interface CurveTrack {
  readonly key: string;
  readonly label: string;
  readonly tone: number;
  readonly ticks: readonly { readonly minutes: number | null; readonly size: 1 | 2 | 3 }[];
}

export interface CurveInput {
  readonly series: readonly CurveSeries[];
  /** The top of the fixed value axis: 10 or 100. */
  readonly highest: number;
  /** How far the time axis reaches at least, so that drawings stand on one scale. */
  readonly leastMinutes: number;
  readonly thresholds: readonly CurveThreshold[];
  readonly bands: readonly CurveBand[];
  readonly events: readonly CurveEvent[];
  readonly tracks: readonly CurveTrack[];
  readonly beforeLabel: string;
  readonly zeroLabel: string;
}
