import type { BlockDetail } from '#shared/contract/blocks.ts';
import { Panel } from '../../components/panel.tsx';
import type { OutcomeDraft } from './outcome-draft.ts';
import { OutcomeForm } from './outcome-form.tsx';
import { scoreTexts } from './texts.ts';

interface OutcomePanelProps {
  detail: BlockDetail;
  /** By series. */
  drafts: Readonly<Record<string, OutcomeDraft>>;
  onDraft: (seriesId: string, draft: OutcomeDraft | null) => void;
}

/** What the patient says at the end, level by level. */
export function OutcomePanel({ detail, drafts, onDraft }: OutcomePanelProps) {
  return (
    <Panel title={scoreTexts.outcomeTitle} note={scoreTexts.outcomeNote}>
      {detail.block.series.map((series) => (
        <OutcomeForm
          key={series.id}
          block={detail.block}
          series={series}
          draft={drafts[series.id] ?? null}
          onDraft={(draft) => onDraft(series.id, draft)}
        />
      ))}
    </Panel>
  );
}
