import {
  type AmendPatientRequest,
  type Patient,
  patient,
  type RecordPatientRequest,
} from '#shared/contract/patients.ts';
import { changeJson, sendJson, type Versioned } from '../../lib/api.ts';

export function recordPatient(request: RecordPatientRequest): Promise<Patient> {
  return sendJson('POST', '/api/patients', request, patient);
}

export function amendPatient(patientId: string, request: Versioned<AmendPatientRequest>): Promise<Patient> {
  return changeJson('PUT', `/api/patients/${patientId}`, request, patient);
}
