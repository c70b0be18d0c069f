import { LinkButton } from '../../components/link-button.tsx';
import { Notice } from '../../components/notice.tsx';
import type { UndecidedTime } from '../../lib/undecided-times.ts';
import { reviewTexts } from './texts.ts';

/** Nobody signs while it is open which of two entries counts; where to say so stands beside it. */
export function UndecidedStop({ times }: { times: readonly UndecidedTime[] }) {
  const blocks = [...new Map(times.map(({ blockId, blockNumber }) => [blockId, blockNumber]))];
  return (
    <Notice
      tone="amber"
      title={reviewTexts.undecidedTitle}
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
      {reviewTexts.undecidedSentence}
    </Notice>
  );
}
