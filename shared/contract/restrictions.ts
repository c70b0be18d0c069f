import * as z from 'zod/mini';
import { roles } from '../access/access-table.ts';
import { instant, text, uuid } from './primitives.ts';

const reason = text(1, 300);
/** Nurses and physicians of the clinic. */
const careTeam = z.array(uuid).check(z.maxLength(100));

/** Who restricts is on the care team at once and need not be named. */
export const restrictPatientRequest = z.strictObject({ reason, careTeam });
/** The whole team from now on; with a physician in it, so that somebody can lift the restriction. */
export const changeCareTeamRequest = z.strictObject({ reason, careTeam });
export const liftRestrictionRequest = z.strictObject({ reason });

/** In words another physician understands later. */
export const breakGlassRequest = z.strictObject({ reason: text(10, 300) });
export const brokenGlass = z.object({ expiresAt: instant });

const person = z.object({ id: uuid, displayName: z.string() });

/** A record that only its care team opens. */
export const restriction = z.object({
  reason: z.string(),
  restrictedBy: person,
  restrictedAt: instant,
  /** By name; a disabled user stays on it and cannot sign in. */
  careTeam: z.array(
    z.object({
      ...person.shape,
      role: z.enum(roles),
      reason: z.string(),
      since: instant,
      isDisabled: z.boolean(),
    }),
  ),
});
export type Restriction = z.infer<typeof restriction>;

/** null: restricted no more */
export const restrictionNow = z.object({ restriction: z.nullable(restriction) });

/** Those who can be on a care team. */
export const clinicianList = z.object({
  clinicians: z.array(z.object({ ...person.shape, role: z.enum(roles) })),
});
export type Clinician = z.infer<typeof clinicianList>['clinicians'][number];

export const brokenGlassQuery = z.strictObject({
  /** The `next` of the page before. */
  after: z.optional(z.string().check(z.maxLength(400))),
});

/** For those who run the clinic: the patient by identifier only. Newest first, page by page. */
export const brokenGlassList = z.object({
  entries: z.array(
    z.object({
      id: uuid,
      who: person,
      identifier: z.string(),
      reason: z.string(),
      at: instant,
      until: instant,
      /** Still open: the hour runs, and nobody lifted the restriction. */
      isOpen: z.boolean(),
    }),
  ),
  next: z.nullable(z.string()),
});
export type BrokenGlass = z.infer<typeof brokenGlassList>['entries'][number];
