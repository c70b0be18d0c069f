/** What a clock on the wall shows, each figure as it is written: `2026`, `03`, `09`. */
export interface WallClock {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly hour: string;
  readonly minute: string;
  readonly second: string;
}

/** As much of Temporal as is read here. */
interface ZonedTemporal {
  readonly Instant: {
    fromEpochMilliseconds(ms: number): {
      toZonedDateTimeISO(timeZone: string): Readonly<Record<keyof WallClock, number>>;
    };
  };
}

const { Temporal } = globalThis as { readonly Temporal?: ZonedTemporal };

/** The clock of a time zone at an instant. */
export function wallClock(instant: string | Date, timeZone: string): WallClock {
  const ms = new Date(instant).getTime();
  return Temporal ? byTemporal(Temporal, ms, timeZone) : byFormatter(ms, timeZone);
}

/** Where the browser has it: its first formatter alone costs a slow tablet a tenth of a second before anything shows. */
function byTemporal({ Instant }: ZonedTemporal, ms: number, timeZone: string): WallClock {
  const at = Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone);
  return {
    year: String(at.year),
    month: twoDigits(at.month),
    day: twoDigits(at.day),
    hour: twoDigits(at.hour),
    minute: twoDigits(at.minute),
    second: twoDigits(at.second),
  };
}

function byFormatter(ms: number, timeZone: string): WallClock {
  const parts = formatter(timeZone).formatToParts(ms);
  return Object.fromEntries(parts.map(({ type, value }) => [type, value])) as unknown as WallClock;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formatters.set(timeZone, made);
  return made;
}

export function twoDigits(figure: number): string {
  return String(figure).padStart(2, '0');
}
