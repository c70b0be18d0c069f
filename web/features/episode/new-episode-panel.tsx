import { Panel } from '../../components/panel.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { episodeTexts } from '../../lib/texts/episode.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { newEpisodeDraft } from './new-episode-draft.ts';
import { NewEpisodeForm } from './new-episode-form.tsx';

interface NewEpisodePanelProps {
  patientId: string;
  onClose: () => void;
}

/** A new episode of a patient, with what its owner typed before it was closed or lost. */
export function NewEpisodePanel({ patientId, onClose }: NewEpisodePanelProps) {
  const draft = useDraft({ kind: 'episode', subjectId: patientId }, newEpisodeDraft);
  return draft.query.data ? (
    <NewEpisodeForm draft={draft} key={draft.round} onClose={onClose} patientId={patientId} />
  ) : (
    <Panel title={episodeTexts.formTitle}>
      <QueryView query={draft.query}>{() => null}</QueryView>
    </Panel>
  );
}
