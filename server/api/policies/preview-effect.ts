import { policyEffectLine, policyEffectRequest } from '#shared/contract/policies.ts';
import { Refusal } from '../../errors.ts';
import { lineRoute } from '../../http/route.ts';
import { actorOf } from '../actor.ts';
import { effectLines } from './effect-lines.ts';
import { policyParams } from './get-policy-history.ts';

/** Each reads the whole record of a clinic: more than these at once would be felt by everybody else. */
const mostAtOnce = 2;
let running = 0;

export const previewEffect = lineRoute({
  method: 'post',
  path: '/api/policies/:policyId/effect',
  summary:
    'What a policy would change: the recorded episodes judged under it and under a published one, by level status before and after; nothing is published, and signed reviews stay as signed.',
  action: 'preview_policy_effect',
  params: policyParams,
  body: policyEffectRequest,
  answer: policyEffectLine,
  async *handle(call) {
    if (running >= mostAtOnce) throw new Refusal('busy');
    running += 1;
    try {
      yield* effectLines(call.db, actorOf(call), { policyId: call.params.policyId, request: call.body });
    } finally {
      running -= 1;
    }
  },
});
