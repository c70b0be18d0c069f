import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { patientList } from '#shared/contract/patients.ts';
import { searchJson } from '../../lib/api.ts';

/** Patients whose name or identifier begins so, page by page. */
export function patientsQuery(q: string) {
  return infiniteQueryOptions({
    queryKey: ['patients', q],
    queryFn: ({ pageParam, signal }) =>
      searchJson(
        '/api/patients/search',
        { q, ...(pageParam !== null && { after: pageParam }) },
        patientList,
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}
