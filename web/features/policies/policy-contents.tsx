import type { PolicyVersion } from '#shared/contract/policies.ts';
import { parsePolicy } from '#shared/domain/parse-policy.ts';
import { Notice } from '../../components/notice.tsx';
import { policyTexts } from '../../lib/texts/policies.ts';
import { PolicyNotesPanel } from './policy-notes-panel.tsx';
import { PolicyRulesPanel } from './policy-rules-panel.tsx';
import { PolicySourcePanel } from './policy-source-panel.tsx';

/** What stands in one version, in words. */
export function PolicyContents({ version }: { version: PolicyVersion }) {
  const parsed = parsePolicy(version.definition, '');
  if (!parsed.ok) return <Notice tone="amber" title={policyTexts.unreadable} />;
  const policy = parsed.value;
  return (
    <>
      <PolicyRulesPanel policy={policy} />
      <PolicyNotesPanel lines={policy.caveats ?? []} title={policyTexts.caveats} />
      <PolicySourcePanel policy={policy} />
      <PolicyNotesPanel lines={policy.documentation ?? []} title={policyTexts.documentation} />
      <PolicyNotesPanel lines={policy.exclusions ?? []} title={policyTexts.exclusions} />
    </>
  );
}
