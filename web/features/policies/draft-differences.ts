import type { PolicyDraftBody } from '#shared/contract/policy-drafts.ts';
import type { VersionDifference } from '../../components/two-versions.tsx';
import { formatDay } from '../../lib/format.ts';
import { policyTexts } from '../../lib/texts/policies.ts';
import { policyDifference } from './policy-difference.ts';

/** Where two drafts of one policy differ, in the words of the form. */
export function draftDifferences(here: PolicyDraftBody, other: PolicyDraftBody): VersionDifference[] {
  const rules = policyDifference(here.definition, other.definition).flatMap(({ title, changes }) =>
    changes.map(({ label, was, becomes }) => ({
      field: `${title}: ${label}`,
      here: was.join('; '),
      other: becomes.join('; '),
    })),
  );
  const day = ({ takesEffectOn }: PolicyDraftBody) => (takesEffectOn ? formatDay(takesEffectOn) : '');
  const rest = [
    { field: policyTexts.firstDay, here: day(here), other: day(other) },
    { field: policyTexts.changeNote, here: here.changeNote, other: other.changeNote },
  ];
  return [...rules, ...rest.filter((row) => row.here !== row.other)];
}
