import { Notice } from '../../components/notice.tsx';
import { formatDayTime } from '../../lib/format.ts';
import { useSession } from '../../lib/session.ts';
import { policyDraftTexts } from '../../lib/texts/policy-drafts.ts';
import { PolicyDifferenceList } from './policy-difference-list.tsx';
import type { Tree } from './policy-entries.ts';
import type { FoundPolicyDraft } from './use-import-policy.ts';

/** The draft that stands where a file is to go, and how the two differ. */
export function ExistingDraft({ existing, after }: { existing: FoundPolicyDraft; after: Tree }) {
  const { timeZone } = useSession().clinic;
  const time = formatDayTime(existing.savedAt, timeZone);
  return (
    <Notice title={policyDraftTexts.already(existing.savedByName ?? '', time)} tone="amber" urgent>
      <p>{policyDraftTexts.alreadyNote}</p>
      <PolicyDifferenceList after={after} before={existing.body.definition as Tree} />
    </Notice>
  );
}
