import { dayOf } from './format.ts';
import { useSession } from './session.ts';

/** Today in the clinic's time zone: `2026-11-23`. */
export function useToday(): string {
  return dayOf(new Date(), useSession().clinic.timeZone);
}
