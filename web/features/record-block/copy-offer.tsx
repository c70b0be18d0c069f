import { Button } from '@mantine/core';
import type { Block } from '#shared/contract/blocks.ts';
import { Notice } from '../../components/notice.tsx';
import { formatDay } from '../../lib/format.ts';
import { levelLabel } from '../../lib/site-label.ts';
import { agentWords } from '../../lib/texts/record-words.ts';
import classes from './copied.module.css';
import type { Copied } from './copied-fields.ts';
import { copyTexts } from './preview-texts.ts';

interface CopyOfferProps {
  blocks: readonly Block[];
  copied: Copied | null;
  /** Nothing is chosen yet that a copy would overwrite. */
  isEmpty: boolean;
  onCopy: (block: Block) => void;
}

/** Offers the episode's earlier blocks to begin with; afterwards, how much of the copy is still unconfirmed. */
export function CopyOffer({ blocks, copied, isEmpty, onCopy }: CopyOfferProps) {
  const offered = blocks.filter(({ wrongTarget }) => !wrongTarget).toReversed();
  if (copied !== null) {
    const left = copied.unconfirmed.length;
    return (
      <div className={classes.offer}>
        <Notice
          tone={left === 0 ? 'blue' : 'amber'}
          title={copyTexts.copiedTitle(formatDay(copied.performedAt))}
        >
          <p className={classes.sentence} role="status">
            {copyTexts.left(left)}
          </p>
        </Notice>
      </div>
    );
  }
  if (offered.length === 0 || !isEmpty) return null;
  return (
    <div className={classes.offer}>
      <Notice tone="blue" title={copyTexts.offer}>
        <p className={classes.sentence}>{copyTexts.offerNote}</p>
        <div className={classes.buttons}>
          {offered.map((block) => (
            <Button key={block.id} className={classes.copy} variant="default" onClick={() => onCopy(block)}>
              {copyTexts.copy(formatDay(block.performedAt), summaryOf(block))}
            </Button>
          ))}
        </div>
      </Notice>
    </div>
  );
}

function summaryOf({ jointsCovered, agent }: Block): string {
  const levels = jointsCovered.map(levelLabel).join(', ');
  return [levels, agent ? agentWords[agent].toLowerCase() : ''].filter(Boolean).join(', ');
}
