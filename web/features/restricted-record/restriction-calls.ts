import { queryOptions } from '@tanstack/react-query';
import { brokenGlass, clinicianList, restrictionNow } from '#shared/contract/restrictions.ts';
import { getJson, sendJson } from '../../lib/api.ts';

export const cliniciansQuery = queryOptions({
  queryKey: ['clinicians'],
  queryFn: ({ signal }) => getJson('/api/clinicians', clinicianList, signal),
});

export interface TeamChange {
  readonly reason: string;
  readonly careTeam: readonly string[];
}

export function restrictRecord(patientId: string, request: TeamChange) {
  return sendJson('POST', `/api/patients/${patientId}/restriction`, request, restrictionNow);
}

export function changeCareTeam(patientId: string, request: TeamChange) {
  return sendJson('PUT', `/api/patients/${patientId}/restriction/care-team`, request, restrictionNow);
}

export function liftRestriction(patientId: string, reason: string) {
  return sendJson('POST', `/api/patients/${patientId}/restriction/lift`, { reason }, restrictionNow);
}

export function breakGlass(patientId: string, reason: string) {
  return sendJson('POST', `/api/patients/${patientId}/break-glass`, { reason }, brokenGlass);
}
