import { liveEvent } from '#shared/contract/live.ts';
import { Refusal } from '../../errors.ts';
import { eventRoute } from '../../http/route.ts';

export const listenEvents = eventRoute({
  method: 'get',
  path: '/api/events',
  summary: 'What changes in the clinic from now on, as server-sent events that hold ids only.',
  action: 'read_session',
  answer: liveEvent,
  handle: ({ who, live }, open) => {
    if (!live.streams.hasRoomFor(who)) throw new Refusal('too_many_streams');
    live.streams.join(who, open());
  },
});
