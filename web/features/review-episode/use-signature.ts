import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Assessment } from '#shared/contract/assessments.ts';
import type { ReviewDecision } from '#shared/contract/record-vocabulary.ts';
import { ApiProblem } from '../../lib/api-problem.ts';
import { newId } from '../../lib/new-id.ts';
import type { Draft } from '../../lib/use-draft.ts';
import type { DecisionFields } from './decision-fields.ts';
import { signReview } from './sign-review.ts';

/** What is about to be signed. */
export interface ToSign extends DecisionFields {
  readonly decision: ReviewDecision;
  readonly agrees: boolean;
}

/** Refusals of a signature that the record of meanwhile explains. */
const recordMoved = new Set(['result_changed', 'baseline_missing', 'entries_undecided']);

interface SignatureOf {
  episodeId: string;
  assessment: Assessment;
  draft: Draft<DecisionFields>;
  onSigned: (reviewId: string) => void;
  /** The record changed before it was signed. */
  onChanged: () => void;
}

/** A decision on its way to a signature: shown once more, confirmed with the password, stored with the result read. */
export function useSignature({ episodeId, assessment, draft, onSigned, onChanged }: SignatureOf) {
  const queries = useQueryClient();
  const [id] = useState(newId);
  const [toSign, setToSign] = useState<ToSign | null>(null);
  const sign = useMutation({
    mutationFn: async ({ review, password }: { review: ToSign; password: string }) => {
      // The server ends the draft together with what it was of; nothing may begin it anew.
      await draft.rest();
      return signReview(episodeId, {
        id,
        policyVersionId: assessment.policyVersion.id,
        inputsSha256: assessment.inputsSha256,
        decision: review.decision,
        agreesWithResult: review.agrees,
        reason: review.reason.trim(),
        plan: review.plan.trim(),
        password,
      });
    },
    onSuccess: async () => {
      setToSign(null);
      onSigned(id);
      void queries.invalidateQueries({ queryKey: ['worklist'] });
      await queries.invalidateQueries({ queryKey: ['episode', episodeId] });
    },
    onError: (error, { review: { decision, reason, plan } }) => {
      draft.change({ decision, reason, plan });
      if (!(error instanceof ApiProblem) || !recordMoved.has(error.code)) return;
      setToSign(null);
      onChanged();
    },
  });
  return {
    toSign,
    sign,
    ask: setToSign,
    cancel: () => {
      setToSign(null);
      sign.reset();
    },
  };
}
