/** A moment together with the clock it was read from: the day of a block is the day as written. */
export interface WrittenTime {
  readonly instant: Date;
  /** UTC offset as written, minutes */
  readonly offsetMinutes: number;
}

/** Widest offset any clock on earth shows; the database's CHECK says the same. */
export const widestOffsetMinutes = 840;

/** Splits "2026-01-05T10:00:00-08:00" into its instant and its offset; the text is already known to be ISO 8601. */
export function parseWrittenTime(text: string): WrittenTime {
  const offset = /([+-])(\d{2}):(\d{2})$/.exec(text);
  const minutes = offset === null ? 0 : Number(offset[2]) * 60 + Number(offset[3]);
  return { instant: new Date(text), offsetMinutes: offset?.[1] === '-' ? 0 - minutes : minutes };
}

/** Writes an instant on the clock it was read from. */
export function formatWrittenTime({ instant, offsetMinutes }: WrittenTime): string {
  const local = new Date(instant.getTime() + offsetMinutes * 60_000).toISOString().replace('.000Z', 'Z');
  if (offsetMinutes === 0) return local;
  const size = Math.abs(offsetMinutes);
  const pair = (value: number) => String(value).padStart(2, '0');
  const sign = offsetMinutes < 0 ? '-' : '+';
  return local.replace('Z', `${sign}${pair(Math.floor(size / 60))}:${pair(size % 60)}`);
}
