import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Issue } from '#shared/domain/issue.ts';
import { parseCase } from '#shared/domain/parse-case.ts';
import { type CalculatedCase, calculateCase } from './calculate-case.ts';

export interface Calculation {
  readonly calculated: CalculatedCase | undefined;
  /** What stands in the way, each with its path; nothing is asked of the server then. */
  readonly issues: readonly Issue[];
  readonly error: unknown;
  readonly again: () => void;
  /** What is shown is of an earlier case, or the answer is on its way. */
  readonly isBehind: boolean;
}

const restMs = 250;
export const noIssues: readonly Issue[] = [];

/** The answer to a case as it is written, a moment after the last change; null: nothing to judge yet. */
export function useCalculation(written: object | null): Calculation {
  const text = written === null ? null : JSON.stringify(written);
  const [settled] = useDebouncedValue(text, restMs);
  const read = useMemo(() => {
    if (settled === null) return null;
    const asked = JSON.parse(settled) as object;
    return { asked, parsed: parseCase(asked) };
  }, [settled]);
  const parsed = read?.parsed.ok ? read.parsed.value : null;
  const query = useQuery({
    queryKey: ['calculation', settled],
    queryFn: () => {
      if (read === null || parsed === null) throw new Error('asked only when there is a case');
      return calculateCase(read.asked, parsed);
    },
    enabled: parsed !== null,
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  const issues = read === null || read.parsed.ok ? noIssues : read.parsed.issues;
  return {
    calculated: text === null ? undefined : query.data,
    issues,
    error: query.error,
    again: () => void query.refetch(),
    isBehind: text !== settled || query.isFetching || issues.length > 0 || query.isError,
  };
}
