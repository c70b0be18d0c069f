import { dayOf } from './format.ts';
import { useMomentOfDrawing } from './server-clock.ts';
import { useSession } from './session.ts';

/** Today in the clinic's time zone: `2026-11-23`. */
export function useToday(): string {
  return dayOf(useMomentOfDrawing(), useSession().clinic.timeZone);
}
