import { queryOptions } from '@tanstack/react-query';
import { patientList } from '#shared/contract/patients.ts';
import { searchJson } from './api.ts';

/** The first patients whose name or identifier begins so; the name stands in no address. */
export function foundPatientsQuery(q: string) {
  return queryOptions({
    queryKey: ['palette', q],
    queryFn: async ({ signal }) =>
      (await searchJson('/api/patients/search', { q }, patientList, signal)).patients,
    enabled: q !== '',
    gcTime: 0,
  });
}
