import { Refusal } from '../../errors.ts';

/** Refuses what no calendar here knows as a time zone, and offsets, which know no summer time. */
export function refuseUnknownTimeZone(timeZone: string): void {
  if (/^[A-Za-z]/.test(timeZone) && isTimeZone(timeZone)) return;
  const message = 'Give a time zone by its IANA name, like America/Los_Angeles.';
  throw new Refusal('invalid_request', [{ path: 'timeZone', code: 'unknown_time_zone', message }]);
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
