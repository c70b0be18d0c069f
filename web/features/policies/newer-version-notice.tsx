import { Button } from '@mantine/core';
import type { PolicyVersion } from '#shared/contract/policies.ts';
import type { PolicyDraftBody } from '#shared/contract/policy-drafts.ts';
import { Notice } from '../../components/notice.tsx';
import { policyDraftTexts } from '../../lib/texts/policy-drafts.ts';
import { PolicyDifferenceList } from './policy-difference-list.tsx';

interface NewerVersionNoticeProps {
  policyId: string;
  versions: readonly PolicyVersion[];
  basedOn: PolicyDraftBody['basedOn'];
  onGoOn: (version: number) => void;
}

/** Says that a version was published since a draft began and what it changed; the draft goes on after it on request. */
export function NewerVersionNotice({ policyId, versions, basedOn, onGoOn }: NewerVersionNoticeProps) {
  const [latest] = versions;
  const isOwn = basedOn?.policyId === policyId;
  if (!latest || (isOwn && basedOn.version === latest.version)) return null;
  const before = isOwn ? versions.find(({ version }) => version === basedOn.version) : undefined;
  return (
    <Notice
      actions={
        <Button onClick={() => onGoOn(latest.version)} size="sm" variant="default">
          {policyDraftTexts.onTop(latest.version)}
        </Button>
      }
      title={policyDraftTexts.newer(latest.version)}
      tone="amber"
    >
      {before && (
        <>
          <p>{policyDraftTexts.newerNote}</p>
          <PolicyDifferenceList after={latest.definition} before={before.definition} />
        </>
      )}
    </Notice>
  );
}
