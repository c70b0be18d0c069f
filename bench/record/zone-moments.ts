/** Zones whose clocks are set at odd hours, by odd steps, across the date line or not any more. */
export const zones = [
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'Pacific/Apia',
  'Antarctica/Troll',
  'Asia/Tehran',
  'Asia/Kolkata',
  'America/St_Johns',
  'America/Los_Angeles',
  'Europe/Berlin',
  'Australia/Sydney',
  'America/Asuncion',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Asia/Beirut',
  'America/Havana',
] as const;

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Around each change of the clock, in minutes: the doubled or skipped time from both sides. */
const around = [-1440, -90, -61, -60, -31, -30, -1, 0, 1, 29, 30, 31, 59, 60, 90, 1440];

/** Where nothing changes, the edges of days and years. */
const plainDays = ['2024-02-29', '2025-01-01', '2026-06-30', '2027-12-31'].map((day) =>
  Date.parse(`${day}T00:00:00Z`),
);

/** The day Apia never had, before the years the zones are searched in. */
const searched = (zone: string, years: readonly [number, number]): [number, number][] => [
  [Date.UTC(years[0], 0, 1), Date.UTC(years[1] + 1, 0, 1)],
  ...(zone === 'Pacific/Apia' ? [[Date.UTC(2011, 11, 29), Date.UTC(2012, 0, 1)] as [number, number]] : []),
];

/** The instants to record in a zone, around every change of its clock within these years. */
export function momentsOf(zone: string, years: readonly [number, number]): number[] {
  const changes = searched(zone, years).flatMap(([from, to]) => changesBetween(zone, from, to));
  const midnights = plainDays.map((utc) => utc - offsetAt(zone, utc) * minuteMs);
  return [...changes, ...midnights].flatMap((change) => around.map((minutes) => change + minutes * minuteMs));
}

function changesBetween(zone: string, from: number, to: number): number[] {
  const changes: number[] = [];
  for (let hour = from; hour < to; hour += hourMs) {
    const before = offsetAt(zone, hour);
    if (offsetAt(zone, hour + hourMs) === before) continue;
    let minute = hour;
    while (offsetAt(zone, minute) === before) minute += minuteMs;
    changes.push(minute);
  }
  return changes;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** "2026-11-23 09:30:00" on the wall of a zone. */
export function wallClock(zone: string, instant: number): string {
  const made = formats.get(zone);
  const format =
    made ??
    new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      dateStyle: 'short',
      timeStyle: 'medium',
      hourCycle: 'h23',
    });
  formats.set(zone, format);
  return format.format(instant);
}

/** Minutes from UTC on the wall of a zone. */
export function offsetAt(zone: string, instant: number): number {
  const wall = Date.parse(`${wallClock(zone, instant).replace(' ', 'T')}Z`);
  return Math.round((wall - Math.floor(instant / 1_000) * 1_000) / minuteMs);
}

/** "2026-11-23T09:30:00+01:00": the instant as somebody in the zone writes it. */
export function written(zone: string, instant: number): string {
  const offset = offsetAt(zone, instant);
  const pair = (value: number) => String(value).padStart(2, '0');
  const size = Math.abs(offset);
  const sign = offset < 0 ? '-' : '+';
  return `${wallClock(zone, instant).replace(' ', 'T')}${sign}${pair(Math.floor(size / 60))}:${pair(size % 60)}`;
}
