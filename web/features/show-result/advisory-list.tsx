import type { Assessment } from '#shared/contract/assessments.ts';
import { Notice } from '../../components/notice.tsx';
import { advisoryWords } from '../../lib/texts/advisories.ts';
import { useAdvisories } from '../../lib/use-advisories.ts';
import classes from './result.module.css';

interface AdvisoryListProps {
  episodeId: string;
  assessment: Assessment;
}

/** Limits of the policy that a block exceeds, counted over the whole patient; they never change a status. */
export function AdvisoryList({ episodeId, assessment }: AdvisoryListProps) {
  const { sentences, note } = useAdvisories(episodeId, assessment);
  if (sentences.length === 0) return null;
  return (
    <Notice title={advisoryWords.title}>
      {sentences.map((sentence) => (
        <div key={sentence}>{sentence}</div>
      ))}
      {note && <div className={classes.quiet}>{note}</div>}
    </Notice>
  );
}
