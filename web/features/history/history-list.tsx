import type { History } from '#shared/contract/history.ts';
import { formatDayTime } from '../../lib/format.ts';
import { useSession } from '../../lib/session.ts';
import classes from './history.module.css';
import { actionWords, changeSentence } from './history-words.ts';
import { historyTexts } from './texts.ts';

/** Events, newest first, each with its changes. */
export function HistoryList({ entries }: { entries: History['entries'] }) {
  const { timeZone } = useSession().clinic;
  if (entries.length === 0) return <p>{historyTexts.none}</p>;
  return (
    <ol className={classes.events}>
      {entries.map(({ seq, at, who, action, changes, reason }) => (
        <li key={seq}>
          <strong>{actionWords(action)}</strong>
          <div className={classes.quiet}>
            {historyTexts.by(formatDayTime(at, timeZone), who?.displayName ?? historyTexts.product)}
          </div>
          {reason && <div>{historyTexts.reason(reason)}</div>}
          <ul className={classes.changes}>
            {changes.map((change) => (
              <li key={change.field}>{changeSentence(change, timeZone)}</li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
