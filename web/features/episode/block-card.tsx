import type { Block } from '#shared/contract/blocks.ts';
import { FactList } from '../../components/fact-list.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { formatDay } from '../../lib/format.ts';
import { episodeTexts } from '../../lib/texts/episode.ts';
import { complicationWords, guidanceWords, procedureWords } from '../../lib/texts/record-words.ts';
import { confoundersOf, injectateOf } from './block-words.ts';
import classes from './episode.module.css';

/** One block as it was done; its day and time as written where it was done. */
export function BlockCard({ block, number }: { block: Block; number: number }) {
  const confounders = confoundersOf(block);
  const complications = block.complications.map((each) => complicationWords[each]);
  return (
    <article className={classes.block}>
      <div className={classes.blockHead}>
        <div>
          <h3 className={classes.blockTitle}>
            {number}. {procedureWords[block.procedure]}
          </h3>
          <p className={classes.when}>
            {formatDay(block.performedAt)}, {block.performedAt.slice(11, 16)} · {block.operator.displayName}
          </p>
        </div>
        <LinkButton params={{ blockId: block.id }} size="sm" to="/blocks/$blockId/scores" variant="default">
          {episodeTexts.scores}
        </LinkButton>
      </div>
      {block.wrongTarget && <StateBadge tone="amber">{episodeTexts.wrongTarget}</StateBadge>}
      <ul className={classes.readBack}>
        {block.readBack.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {block.jointsPartlyCovered.length > 0 && (
        <p className={classes.help}>
          {episodeTexts.partly(
            block.jointsPartlyCovered.map(({ joint, side }) => `${joint} ${side}`).join(', '),
          )}
        </p>
      )}
      <FactList
        facts={[
          [episodeTexts.injectate, injectateOf(block)],
          [
            episodeTexts.guidance,
            `${guidanceWords[block.guidance]}, ${block.contrast ? episodeTexts.contrast : episodeTexts.noContrast}`,
          ],
          [
            episodeTexts.confounders,
            confounders.length > 0 ? confounders.join(', ') : episodeTexts.noConfounders,
          ],
          [
            episodeTexts.complications,
            [...complications, block.complicationNote].filter(Boolean).join(', ') ||
              episodeTexts.noComplications,
          ],
          [episodeTexts.cpt, block.cptCodes.join(', ') || '–'],
        ]}
      />
    </article>
  );
}
