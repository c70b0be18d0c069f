import { useEffect, useMemo } from 'react';
import type { Path, UseFormReturn } from 'react-hook-form';
import type { Issue } from '#shared/domain/issue.ts';
import { fieldPath } from '../../lib/field-problems.ts';
import { entryTexts } from '../../lib/texts/entries.ts';
import { type CalculatorEntries, nameOfCasePath } from './calculator-entries.ts';

/** Puts each problem at the field it is about, without moving the focus; answers with those that have no field. */
export function useIssuesAtFields(
  form: UseFormReturn<CalculatorEntries>,
  issues: readonly Issue[],
): readonly Issue[] {
  const placed = useMemo(() => {
    const entries = form.getValues();
    return issues.map((issue) => {
      const name = nameOfCasePath(fieldPath(issue.path), entries);
      return { issue, name: isField(name, entries) ? name : null };
    });
  }, [form, issues]);
  useEffect(() => {
    form.clearErrors();
    for (const { issue, name } of placed) {
      if (name !== null) form.setError(name as Path<CalculatorEntries>, { message: wordsOf(issue) });
    }
  }, [form, placed]);
  return placed.filter(({ name }) => name === null).map(({ issue }) => issue);
}

/** What is no number stays a text in the case; whoever types it needs no word about types. */
function wordsOf({ code, message }: Issue): string {
  return code === 'wrong_type' ? entryTexts.number : message;
}

/** Whether a problem can stand at a field of this name. */
function isField(name: string, { blocks }: CalculatorEntries): boolean {
  const [, block, rest = ''] = /^blocks\.(\d+)\.(.+)$/.exec(name) ?? [];
  const entry = blocks[Number(block)];
  if (entry === undefined) return name === 'policyId';
  const [, row] = /^scores\.(\d+)\.(?:minutes|score)$/.exec(rest) ?? [];
  return rest === 'baseline' || rest === 'day' || (row !== undefined && Number(row) < entry.scores.length);
}
