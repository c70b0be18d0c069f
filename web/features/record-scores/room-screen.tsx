import { useQuery } from '@tanstack/react-query';
import { QueryView } from '../../components/query-view.tsx';
import { Screen } from '../../components/screen.tsx';
import { roomQuery } from './list-room.ts';
import { RoomBoard } from './room-board.tsx';
import { roomTexts } from './room-texts.ts';

/** Everybody in the room whose scores are due at about the same time, one in front at a time. */
export function RoomScreen() {
  const query = useQuery(roomQuery);
  return (
    <Screen title={roomTexts.title} tabTitle={roomTexts.title} width="wide">
      <QueryView lines={8} query={query}>
        {(room) => <RoomBoard room={room} problem={query.error} />}
      </QueryView>
    </Screen>
  );
}
