import type { EpisodeDetail } from '#shared/contract/episodes.ts';
import type { ReviewDifference } from '#shared/contract/reviews.ts';
import { statusLook } from '../../lib/level-status.ts';
import { levelLabel } from '../../lib/site-label.ts';
import { figureSentence, inputSentence } from './difference-words.ts';
import classes from './review.module.css';
import { reviewTexts } from './texts.ts';

interface DifferenceListProps {
  difference: Pick<ReviewDifference, 'inputs' | 'levels' | 'figures'>;
  detail: EpisodeDetail;
  /** "Medicare L38801 version 1" */
  policy: string;
  /** Said when no status differs. */
  sameStatuses: string;
  notes?: readonly string[];
}

/** In what two results of one episode differ: in the record, in the statuses, in the figures. */
export function DifferenceList({
  difference,
  detail,
  policy,
  sameStatuses,
  notes = [],
}: DifferenceListProps) {
  const blockName = (id: string) => {
    const place = detail.blocks.findIndex((block) => block.id === id);
    return place < 0 ? reviewTexts.blockGone : reviewTexts.block(place + 1);
  };
  const words = (status: ReviewDifference['levels'][number]['before']) =>
    status === null ? reviewTexts.none : statusLook(status, policy).words;
  return (
    <>
      <Part
        title={reviewTexts.changedInputs}
        rows={difference.inputs.map((change) => inputSentence(change, blockName(change.blockId)))}
      />
      <Part
        title={reviewTexts.changedStatuses}
        rows={difference.levels.map(
          (change) => `${levelLabel(change)}: ${words(change.before)} → ${words(change.after)}`,
        )}
        empty={sameStatuses}
      />
      <Part
        title={reviewTexts.changedFigures}
        rows={difference.figures.map((change) => figureSentence(change, blockName(change.blockId)))}
      />
      {notes.filter(Boolean).map((note) => (
        <p key={note}>{note}</p>
      ))}
    </>
  );
}

function Part({ title, rows, empty }: { title: string; rows: readonly string[]; empty?: string }) {
  if (rows.length === 0 && empty === undefined) return null;
  return (
    <div className={classes.difference}>
      <h4>{title}</h4>
      {rows.length === 0 && <p>{empty}</p>}
      <ul>
        {rows.map((row) => (
          <li key={row}>{row}</li>
        ))}
      </ul>
    </div>
  );
}
