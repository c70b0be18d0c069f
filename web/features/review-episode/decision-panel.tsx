import type { Assessment } from '#shared/contract/assessments.ts';
import type { EpisodeDetail } from '#shared/contract/episodes.ts';
import { policyText } from '#shared/domain/texts.ts';
import { later } from '../../components/later.tsx';
import { Panel } from '../../components/panel.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { useDraft } from '../../lib/use-draft.ts';
import { decisionDraft } from './decision-fields.ts';
import { reviewTexts } from './texts.ts';

// Fetched while curve and criteria are read.
const DecisionForm = later(async () => (await import('./decision-form.tsx')).DecisionForm);
DecisionForm.load();

interface DecisionPanelProps {
  detail: EpisodeDetail;
  assessment: Assessment;
  isStopped: boolean;
  onSigned: (reviewId: string) => void;
  onChanged: () => void;
}

/** The decision with the draft that the server keeps of it: one of the review, one of an addendum to it. */
export function DecisionPanel({ detail, assessment, isStopped, onSigned, onChanged }: DecisionPanelProps) {
  const [signed] = detail.reviews;
  const draft = useDraft(
    signed ? { kind: 'addendum', subjectId: signed.id } : { kind: 'review', subjectId: detail.episode.id },
    decisionDraft,
  );
  const { policyVersion } = assessment;
  return (
    <Panel
      title={signed ? reviewTexts.decideAddendum : reviewTexts.decide}
      note={reviewTexts.decideNote(policyText(policyVersion.shortName, policyVersion.version))}
    >
      <QueryView query={draft.query}>
        {() => (
          <DecisionForm
            key={draft.round}
            assessment={assessment}
            detail={detail}
            draft={draft}
            isStopped={isStopped}
            onSigned={onSigned}
            onChanged={onChanged}
          />
        )}
      </QueryView>
    </Panel>
  );
}
