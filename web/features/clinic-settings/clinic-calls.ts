import { queryOptions } from '@tanstack/react-query';
import { type ChangeClinicRequest, type ClinicSettings, clinicSettings } from '#shared/contract/clinic.ts';
import { changeJson, getJson, type Versioned } from '../../lib/api.ts';

export const clinicQuery = queryOptions({
  queryKey: ['clinic'],
  queryFn: ({ signal }) => getJson('/api/clinic', clinicSettings, signal),
});

export function changeClinic(settings: Versioned<ChangeClinicRequest>): Promise<ClinicSettings> {
  return changeJson('PUT', '/api/clinic', settings, clinicSettings);
}
