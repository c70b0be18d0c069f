import type { BlockDetail } from '#shared/contract/blocks.ts';
import { Panel } from '../../components/panel.tsx';
import { OutcomeForm } from './outcome-form.tsx';
import { scoreTexts } from './texts.ts';

/** What the patient says at the end, level by level. */
export function OutcomePanel({ detail }: { detail: BlockDetail }) {
  return (
    <Panel title={scoreTexts.outcomeTitle} note={scoreTexts.outcomeNote}>
      {detail.block.series.map((series) => (
        <OutcomeForm key={series.id} block={detail.block} series={series} />
      ))}
    </Panel>
  );
}
