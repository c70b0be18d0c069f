import type { History } from '#shared/contract/history.ts';
import { formatDayTime } from '../../lib/format.ts';
import { useSession } from '../../lib/session.ts';
import classes from './history.module.css';
import { actionWords, changeSentence, firstSentences, isCounter, isFirstEntry } from './history-words.ts';
import { historyTexts } from './texts.ts';

/** Events, newest first, each with its changes. */
export function HistoryList({ entries }: { entries: History['entries'] }) {
  const { timeZone } = useSession().clinic;
  if (entries.length === 0) return <p>{historyTexts.none}</p>;
  return (
    <ol className={classes.events}>
      {entries.map(({ seq, at, who, action, changes: all, reason }) => {
        const changes = all.filter((change) => !isCounter(change));
        return (
          <li key={seq}>
            <strong>{actionWords(action)}</strong>
            <div className={classes.quiet}>
              {historyTexts.by(formatDayTime(at, timeZone), who?.displayName ?? historyTexts.product)}
            </div>
            {reason && <div>{historyTexts.reason(reason)}</div>}
            {isFirstEntry(changes) && <div className={classes.quiet}>{historyTexts.first}</div>}
            <ul className={classes.changes}>
              {sentencesOf(changes, timeZone).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </li>
        );
      })}
    </ol>
  );
}

function sentencesOf(changes: History['entries'][number]['changes'], timeZone: string): string[] {
  return isFirstEntry(changes)
    ? firstSentences(changes, timeZone)
    : changes.map((change) => changeSentence(change, timeZone));
}
