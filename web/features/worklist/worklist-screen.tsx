import { useInfiniteQuery } from '@tanstack/react-query';
import type { WorklistState } from '#shared/contract/record-vocabulary.ts';
import { LinkButton } from '../../components/link-button.tsx';
import { MoreButton } from '../../components/more-button.tsx';
import { Panel } from '../../components/panel.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { Screen } from '../../components/screen.tsx';
import { formatTime } from '../../lib/format.ts';
import { useSession } from '../../lib/session.ts';
import { worklistTexts } from '../../lib/texts/worklist.ts';
import { worklistQuery } from './list-worklist.ts';
import { WorklistRows } from './worklist-rows.tsx';
import classes from './worklist-screen.module.css';
import { WorklistTabs } from './worklist-tabs.tsx';

/** What waits for whom, most urgent first. */
export function WorklistScreen({ state }: { state: WorklistState }) {
  const query = useInfiniteQuery(worklistQuery(state));
  const { timeZone } = useSession().clinic;
  const now = query.data?.pages.at(-1)?.now;
  return (
    <Screen
      actions={
        <LinkButton to="/patients" variant="default">
          {worklistTexts.newPatient}
        </LinkButton>
      }
      tabTitle={worklistTexts.title}
      title={worklistTexts.title}
    >
      <WorklistTabs state={state} />
      <Panel flush>
        <QueryView query={query}>
          {({ pages }) => (
            <WorklistRows
              now={now ?? new Date().toISOString()}
              rows={pages.flatMap(({ rows }) => rows)}
              state={state}
            />
          )}
        </QueryView>
      </Panel>
      <MoreButton query={query}>{worklistTexts.more}</MoreButton>
      <p className={classes.foot}>
        <span className={classes.keys}>{worklistTexts.keys}</span>
        {now && <span>{worklistTexts.updated(formatTime(now, timeZone))}</span>}
      </p>
    </Screen>
  );
}
