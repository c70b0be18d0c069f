import { expect, test } from 'vitest';
import type { LiveEvent } from '#shared/contract/live.ts';
import { concerns } from './concerns.ts';

const change = (ids: { patientId?: string; episodeId?: string; blockId?: string }): LiveEvent => ({
  kind: 'record',
  ...{ patientId: null, episodeId: null, blockId: null },
  ...ids,
});
const tap = change({ patientId: 'p', episodeId: 'e', blockId: 'b' });

test.each<[LiveEvent, readonly unknown[], boolean]>([
  [tap, ['worklist', 'due_now'], true],
  [tap, ['patients', ''], true],
  [tap, ['patient', 'p'], true],
  [tap, ['patient', 'other'], false],
  [tap, ['episode', 'e', 'assessment', null], true],
  [tap, ['episode', 'other'], false],
  [tap, ['block', 'b'], true],
  [tap, ['block', 'other'], false],
  [tap, ['policies'], false],
  [tap, ['session'], false],
  [change({ patientId: 'p' }), ['patient', 'other'], false],
  [change({ patientId: 'p' }), ['episode', 'any'], true],
  [change({ patientId: 'p', episodeId: 'e' }), ['block', 'any'], true],
  [change({}), ['patient', 'any'], true],
  [{ kind: 'policies' }, ['policies'], true],
  [{ kind: 'policies' }, ['episode', 'e', 'side-by-side'], true],
  [{ kind: 'policies' }, ['users'], false],
  [{ kind: 'users' }, ['users'], true],
  [{ kind: 'everything' }, ['block', 'b'], true],
  [{ kind: 'everything' }, ['session'], false],
  [{ kind: 'open' }, ['worklist'], false],
])('%j, an answer under %j: %j', (event, key, isOld) => expect(concerns(event, key)).toBe(isOld));
