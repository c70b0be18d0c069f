import * as z from 'zod/mini';
import { regions } from '../domain/vocabulary.ts';
import { day, instant, text, uuid, version } from './primitives.ts';
import { sexes } from './record-vocabulary.ts';
import { restriction } from './restrictions.ts';

export const patient = z.object({
  id: uuid,
  identifier: z.string(),
  familyName: z.string(),
  givenName: z.string(),
  birthDate: day,
  sex: z.enum(sexes),
  version,
  /** Only the care team opens the record. */
  isRestricted: z.boolean(),
  /** Until when glass broken by the one who asks keeps it open; null: it is not open that way. */
  glassBrokenUntil: z.nullable(instant),
});
export type Patient = z.infer<typeof patient>;

const personalFields = {
  identifier: text(1, 40),
  familyName: text(1, 80),
  givenName: text(1, 80),
  birthDate: day,
  sex: z.enum(sexes),
};

export const recordPatientRequest = z.strictObject(personalFields);
export type RecordPatientRequest = z.infer<typeof recordPatientRequest>;

export const amendPatientRequest = z.strictObject({ reason: text(1, 300), ...personalFields });
export type AmendPatientRequest = z.infer<typeof amendPatientRequest>;

/** The `next` of the page before. */
const after = z.optional(z.string().check(z.maxLength(400)));

export const listPatientsQuery = z.strictObject({ after });

/** A name that is searched for travels in the body: addresses are kept by browsers and proxies. */
export const searchPatientsRequest = z.strictObject({
  /** Beginning of a family name, a given name or an identifier. */
  q: text(0, 80),
  after,
});

export const patientList = z.object({ patients: z.array(patient), next: z.nullable(z.string()) });

const episodeSummary = z.object({
  id: uuid,
  region: z.enum(regions),
  indexPain: z.string(),
  createdAt: z.string(),
  blockCount: z.int(),
  signed: z.boolean(),
});
export type EpisodeSummary = z.infer<typeof episodeSummary>;

export const patientDetail = z.object({
  patient,
  /** null: anybody of the clinic who treats opens it */
  restriction: z.nullable(restriction),
  episodes: z.array(episodeSummary),
});
