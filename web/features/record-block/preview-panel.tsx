import { useQuery } from '@tanstack/react-query';
import type { BlockPreparation } from '#shared/contract/block-preparation.ts';
import { Panel } from '../../components/panel.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { preparationQuery } from './get-preparation.ts';
import classes from './preview-panel.module.css';
import { previewTexts } from './preview-texts.ts';
import { notesOf, type PickedBlock, sameNotes, sessionsOf } from './session-notes.ts';

interface PreviewPanelProps {
  episodeId: string;
  picked: PickedBlock | null;
}

/** What each policy's limits say of the block as it is picked; a preview that decides nothing. */
export function PreviewPanel({ episodeId, picked }: PreviewPanelProps) {
  const query = useQuery(preparationQuery(episodeId));
  return (
    <Panel title={previewTexts.title} note={previewTexts.note}>
      <QueryView query={query} lines={2}>
        {(preparation) =>
          picked === null ? (
            <p className={classes.quiet}>{previewTexts.pickFirst}</p>
          ) : (
            <Preview preparation={preparation} picked={picked} />
          )
        }
      </QueryView>
    </Panel>
  );
}

function Preview({ preparation, picked }: { preparation: BlockPreparation; picked: PickedBlock }) {
  const sessions = sessionsOf(preparation);
  const own = preparation.policies.find(({ isOwn }) => isOwn);
  const others = preparation.policies.filter(({ isOwn }) => !isOwn);
  const groups = sameNotes(others, (policy) => notesOf(policy, picked, sessions));
  const saying = groups.filter(({ notes }) => notes.length > 0);
  const count = saying.reduce((sum, { names }) => sum + names.length, 0);
  return (
    <div className={classes.preview}>
      {own && (
        <div role="status">
          <PolicyNotes
            name={previewTexts.own(own.shortName)}
            notes={notesOf(own, picked, sessions)}
            imaging={own.imaging}
          />
        </div>
      )}
      <p className={classes.quiet}>{previewTexts.sessions(sessions.length)}</p>
      {others.length > 0 && (
        <details>
          <summary className={classes.summary}>{previewTexts.others(count, others.length)}</summary>
          {[...saying, ...groups.filter(({ notes }) => notes.length === 0)].map(({ names, notes }) => (
            <PolicyNotes key={notes.join()} name={names.join(' · ')} notes={notes} imaging={null} />
          ))}
        </details>
      )}
    </div>
  );
}

interface PolicyNotesProps {
  name: string;
  notes: readonly string[];
  imaging: string | null;
}

function PolicyNotes({ name, notes, imaging }: PolicyNotesProps) {
  return (
    <div className={classes.policy}>
      <div className={classes.head}>
        <strong>{name}</strong>
        <StateBadge tone={notes.length === 0 ? 'blue' : 'amber'}>
          {notes.length === 0 ? previewTexts.within : previewTexts.attention(notes.length)}
        </StateBadge>
      </div>
      {(notes.length > 0 || imaging) && (
        <ul className={classes.notes}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
          {imaging && <li className={classes.quiet}>{previewTexts.imaging(imaging)}</li>}
        </ul>
      )}
    </div>
  );
}
