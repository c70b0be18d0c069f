import { LinkButton } from '../../components/link-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { reviewTexts } from './texts.ts';

/** One place in the record that has to be settled first. */
export interface StoppedBy {
  readonly blockId: string;
  readonly blockNumber: number;
  readonly words: string;
}

interface SignStopProps {
  title: string;
  sentence: string;
  places: readonly StoppedBy[];
}

/** What stands in the way of a signature, where, and the way there. */
export function SignStop({ title, sentence, places }: SignStopProps) {
  if (places.length === 0) return null;
  const blocks = [...new Map(places.map(({ blockId, blockNumber }) => [blockId, blockNumber]))];
  return (
    <Notice
      tone="amber"
      title={title}
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
      <p>{sentence}</p>
      <ul>
        {places.map(({ blockId, words }) => (
          <li key={`${blockId} ${words}`}>{words}</li>
        ))}
      </ul>
    </Notice>
  );
}
