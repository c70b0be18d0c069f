import { useRef } from 'react';
import type { Room, RoomBlock } from '#shared/contract/room.ts';
import { minutesBetween } from '../../lib/clinic-time.ts';
import { formatDay, formatElapsed, formatMinutes, formatName, formatTime } from '../../lib/format.ts';
import { useRowKeys } from '../../lib/row-keys.ts';
import { useSession } from '../../lib/session.ts';
import { siteLabel } from '../../lib/site-label.ts';
import classes from './room.module.css';
import { roomTexts } from './room-texts.ts';
import { isDueNow } from './room-turn.ts';
import { scoreTexts } from './texts.ts';

interface RoomListProps {
  room: Room;
  now: Date;
  frontId: string | null;
  onChoose: (blockId: string) => void;
}

/** Who is due, most late first, each with what tells them apart; choosing one records nothing. */
export function RoomList({ room, now, frontId, onChoose }: RoomListProps) {
  const list = useRef<HTMLUListElement>(null);
  useRowKeys(list);
  return (
    <section className={classes.listFrame} aria-labelledby="room-list">
      <h2 className={classes.listTitle} id="room-list">
        {roomTexts.due(room.blocks.length)}
      </h2>
      <ul className={classes.list} ref={list}>
        {room.blocks.map((block) => (
          <li key={block.blockId}>
            <button
              type="button"
              className={classes.card}
              data-row
              aria-current={block.blockId === frontId ? 'true' : undefined}
              onClick={() => onChoose(block.blockId)}
            >
              <CardWords block={block} now={now} />
            </button>
          </li>
        ))}
      </ul>
      {room.hasMore && <p className={classes.muted}>{roomTexts.hasMore}</p>}
    </section>
  );
}

function CardWords({ block, now }: { block: RoomBlock; now: Date }) {
  const { timeZone } = useSession().clinic;
  const { patient, dueAt, dueMinutes, sites } = block;
  const late = minutesBetween(dueAt, now);
  return (
    <>
      <span className={classes.cardTime}>
        <strong>{dueMinutes === null ? scoreTexts.baseline : formatTime(dueAt, timeZone)}</strong>{' '}
        {dueMinutes !== null && formatElapsed(dueMinutes)}
        {isDueNow(block, now) ? (
          <span className={classes.late} data-late={late > 5}>
            {late > 5 ? roomTexts.late(formatMinutes(late)) : scoreTexts.due}
          </span>
        ) : (
          <span className={classes.muted}>{roomTexts.soon(formatMinutes(Math.max(1, -late)))}</span>
        )}
      </span>
      <strong className={classes.cardName}>{formatName(patient.familyName, patient.givenName)}</strong>
      <span>{roomTexts.born(formatDay(patient.birthDate), patient.identifier)}</span>
      <span>{sites.map(siteLabel).join(', ')}</span>
    </>
  );
}
