import { Button } from '@mantine/core';
import { useState } from 'react';
import { clinicHistoryKinds, type HistoryKind } from '#shared/contract/history.ts';
import { later } from '../../components/later.tsx';
import { Panel } from '../../components/panel.tsx';
import { useMay } from '../../lib/session.ts';
import { historyTexts } from './texts.ts';

const HistoryEvents = later(async () => (await import('./history-events.tsx')).HistoryEvents);

interface HistoryPanelProps {
  kind: HistoryKind;
  id: string;
}

/** What was done to a record; asked for only when somebody wants to see it, because looking is recorded. */
export function HistoryPanel({ kind, id }: HistoryPanelProps) {
  const [isShown, setShown] = useState(false);
  const isOfClinic = clinicHistoryKinds.some((each) => each === kind);
  const mayRead = useMay(isOfClinic ? 'read_clinic_history' : 'read_record_history');
  if (!mayRead) return null;
  return (
    <Panel
      note={historyTexts.note}
      title={historyTexts.title}
      actions={
        !isShown && (
          <Button onClick={() => setShown(true)} size="sm" variant="default">
            {historyTexts.show}
          </Button>
        )
      }
    >
      {isShown && <HistoryEvents kind={kind} id={id} />}
    </Panel>
  );
}
