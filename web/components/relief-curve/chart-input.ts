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
  /** In order of time, the one before time zero first. */
  readonly points: readonly CurvePoint[];
}

interface CurveThreshold {
  readonly value: number;
  readonly label: string;
  /** For a narrow drawing, where the label would cover points. */
  readonly shortLabel: string;
}

interface CurveBand {
  readonly untilMinutes: number;
  readonly label: string;
}

/** Something that happened at a minute, marked under the time axis. */
interface CurveEvent {
  readonly minutes: number;
  readonly label: string;
}

export interface CurveInput {
  readonly series: readonly CurveSeries[];
  /** The top of the fixed value axis: 10 or 100. */
  readonly highest: number;
  readonly thresholds: readonly CurveThreshold[];
  readonly bands: readonly CurveBand[];
  readonly events: readonly CurveEvent[];
  readonly beforeLabel: string;
  readonly zeroLabel: string;
}
