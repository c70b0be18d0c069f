import { LinkButton } from '../../components/link-button.tsx';
import { Notice } from '../../components/notice.tsx';
import type { MissingBaseline } from './missing-baselines.ts';
import { reviewTexts } from './texts.ts';

/** The one hard stop before a signature, with the way to remove it. */
export function BaselineStop({ missing }: { missing: readonly MissingBaseline[] }) {
  const blocks = [...new Map(missing.map(({ blockId, blockNumber }) => [blockId, blockNumber]))];
  return (
    <Notice
      tone="amber"
      title={reviewTexts.baselineTitle}
      actions={blocks.map(([blockId, number]) => (
        <LinkButton
          key={blockId}
          to="/blocks/$blockId/scores"
          params={{ blockId }}
          variant="default"
          size="sm"
        >
          {reviewTexts.openSheet(number)}
        </LinkButton>
      ))}
    >
      <p>{reviewTexts.baselineSentence}</p>
      <ul>
        {missing.map(({ site, blockNumber, blockId }) => (
          <li key={`${blockId} ${site}`}>{reviewTexts.baselineOf(site, blockNumber)}</li>
        ))}
      </ul>
    </Notice>
  );
}
