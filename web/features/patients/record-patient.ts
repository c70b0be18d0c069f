import type * as z from 'zod/mini';
import { type Patient, patient, type recordPatientRequest } from '#shared/contract/patients.ts';
import { sendJson } from '../../lib/api.ts';

export function recordPatient(request: z.infer<typeof recordPatientRequest>): Promise<Patient> {
  return sendJson('POST', '/api/patients', request, patient);
}
