import { LinkButton } from '../../components/link-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { reviewTexts } from './texts.ts';

/** Before anything was done there is nothing to decide on: what is missing, and the way there. */
export function NoBlockNotice({ episodeId }: { episodeId: string }) {
  return (
    <Notice
      tone="amber"
      title={reviewTexts.noBlockTitle}
      actions={
        <LinkButton to="/episodes/$episodeId/block" params={{ episodeId }}>
          {reviewTexts.recordBlock}
        </LinkButton>
      }
    >
      {reviewTexts.noBlockSentence}
    </Notice>
  );
}
