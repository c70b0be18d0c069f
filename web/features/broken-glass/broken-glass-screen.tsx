import { useInfiniteQuery } from '@tanstack/react-query';
import type { BrokenGlass } from '#shared/contract/restrictions.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { MoreButton } from '../../components/more-button.tsx';
import { Panel } from '../../components/panel.tsx';
import { QueryView } from '../../components/query-view.tsx';
import { Screen } from '../../components/screen.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { formatDayTime, formatTime } from '../../lib/format.ts';
import { useSession } from '../../lib/session.ts';
import classes from './broken-glass.module.css';
import { brokenGlassQuery } from './list-broken-glass.ts';
import { brokenGlassTexts } from './texts.ts';

/** For administrators: who broke the glass, when, why and for which patient, by identifier only. */
export function BrokenGlassScreen() {
  const query = useInfiniteQuery(brokenGlassQuery);
  return (
    <Screen lead={brokenGlassTexts.lead} tabTitle={brokenGlassTexts.title} title={brokenGlassTexts.title}>
      <Panel flush>
        <QueryView query={query}>
          {({ pages }) => <Rows entries={pages.flatMap(({ entries }) => entries)} />}
        </QueryView>
      </Panel>
      <MoreButton query={query}>{brokenGlassTexts.more}</MoreButton>
    </Screen>
  );
}

function Rows({ entries }: { entries: readonly BrokenGlass[] }) {
  const { timeZone } = useSession().clinic;
  if (entries.length === 0)
    return <EmptyState title={brokenGlassTexts.none}>{brokenGlassTexts.noneHelp}</EmptyState>;
  return (
    <ol className={classes.rows}>
      {entries.map(({ id, who, identifier, reason, at, until, isOpen }) => (
        <li className={classes.row} key={id}>
          <span className={classes.who}>
            <strong>{who.displayName}</strong>
            <span className={classes.muted}>{brokenGlassTexts.patient(identifier)}</span>
          </span>
          <span className={classes.who}>
            <span>{brokenGlassTexts.from(formatDayTime(at, timeZone), formatTime(until, timeZone))}</span>
            <span className={classes.muted}>{brokenGlassTexts.reason(reason)}</span>
          </span>
          <StateBadge tone={isOpen ? 'amber' : 'grey'}>
            {isOpen ? brokenGlassTexts.open : brokenGlassTexts.over}
          </StateBadge>
        </li>
      ))}
    </ol>
  );
}
