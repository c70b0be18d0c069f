const dayMs = 86_400_000;

/** The calendar day it is at an instant in a clinic's time zone, 2026-11-23. */
export function clinicDay(instant: Date, timeZone: string): string {
  const parts = formatOf(timeZone).formatToParts(instant);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** Making one takes longer than everything it is asked for. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formats.set(timeZone, format);
  return format;
}

/** The first instant of a calendar day in a clinic's time zone; where the zone skipped that day, of the next. */
export function startOfClinicDay(day: string, timeZone: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // No clock on earth is a whole day from UTC: the day has not begun at `before` and has at `since`.
  let [before, since] = [midnight - dayMs, midnight + dayMs];
  while (since - before > 1) {
    const between = Math.floor((before + since) / 2);
    if (clinicDay(new Date(between), timeZone) < day) before = between;
    else since = between;
  }
  return new Date(since);
}
