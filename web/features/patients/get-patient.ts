import { queryOptions } from '@tanstack/react-query';
import { patientDetail } from '#shared/contract/patients.ts';
import { getJson } from '../../lib/api.ts';

export function patientQuery(patientId: string) {
  return queryOptions({
    queryKey: ['patient', patientId],
    queryFn: ({ signal }) => getJson(`/api/patients/${patientId}`, patientDetail, signal),
  });
}
