import { Button, Checkbox } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { clinicHistoryKinds, type HistoryKind } from '#shared/contract/history.ts';
import { MoreButton } from '../../components/more-button.tsx';
import { Panel } from '../../components/panel.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { useMay } from '../../lib/session.ts';
import { historyQuery } from './get-history.ts';
import { HistoryList } from './history-list.tsx';
import { historyTexts } from './texts.ts';

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
      {isShown && <Shown kind={kind} id={id} />}
    </Panel>
  );
}

function Shown({ kind, id }: HistoryPanelProps) {
  const [reads, setReads] = useState(false);
  const query = useInfiniteQuery(historyQuery(kind, id, reads));
  return (
    <>
      <Checkbox
        checked={reads}
        label={historyTexts.reads}
        mb="md"
        onChange={(event) => setReads(event.currentTarget.checked)}
      />
      <QueryView query={query}>
        {({ pages }) => <HistoryList entries={pages.flatMap(({ entries }) => entries)} />}
      </QueryView>
      <MoreButton query={query}>{historyTexts.more}</MoreButton>
    </>
  );
}
