import * as z from 'zod/mini';
import { text, uuid, version } from './primitives.ts';
import { dateOrders } from './record-vocabulary.ts';

const policyIdText = z.string().check(z.minLength(1), z.maxLength(80));

/** New episodes begin with the policy of their region. */
export const defaultPolicyIds = z.strictObject({
  cervical: policyIdText,
  thoracic: policyIdText,
  lumbar: policyIdText,
});
export type DefaultPolicyIds = z.infer<typeof defaultPolicyIds>;

/** null: none is chosen, and digits that can be two days are refused. */
export const dateOrder = z.nullable(z.enum(dateOrders));

export const mostScheduleTimes = 24;
export const lastScheduleMinute = 1440;

const settings = {
  name: text(1, 120),
  /** IANA name, as America/Los_Angeles. */
  timeZone: text(1, 64),
  /** Minutes after a block at which scores are due, ascending; before it one is due always. */
  scheduleMinutes: z.array(z.int().check(z.minimum(1), z.maximum(lastScheduleMinute))).check(
    z.minLength(1),
    z.maxLength(mostScheduleTimes),
    z.refine(
      (minutes) => minutes.every((minute, place) => place === 0 || minute > (minutes[place - 1] ?? 0)),
      {
        error: 'Give each time once, the earliest first.',
      },
    ),
  ),
  defaultPolicyIds,
  dateOrder,
};

export const changeClinicRequest = z.strictObject(settings);
export type ChangeClinicRequest = z.infer<typeof changeClinicRequest>;

export const clinicSettings = z.object({ id: uuid, ...settings, version });
export type ClinicSettings = z.infer<typeof clinicSettings>;
