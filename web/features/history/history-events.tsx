import { Checkbox } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { HistoryKind } from '#shared/contract/history.ts';
import { MoreButton } from '../../components/more-button.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { historyQuery } from './get-history.ts';
import { HistoryList } from './history-list.tsx';
import { historyTexts } from './texts.ts';

/** A record's events, newest first, page by page. */
export function HistoryEvents({ kind, id }: { kind: HistoryKind; id: string }) {
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
