import type { Issue } from '#shared/domain/issue.ts';
import { Notice } from '../../components/notice.tsx';
import { calculatorTexts as texts } from '../../lib/texts/calculator.ts';

/** Every problem of a case with its path. */
export function IssueNotice({ issues }: { issues: readonly Pick<Issue, 'path' | 'message'>[] }) {
  if (issues.length === 0) return null;
  return (
    <Notice tone="amber" title={texts.cannot} urgent>
      <ul>
        {issues.map(({ path, message }) => (
          <li key={`${path} ${message}`}>{texts.issue(path || texts.wholeCase, message)}</li>
        ))}
      </ul>
    </Notice>
  );
}
