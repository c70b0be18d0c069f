import { policyText } from './texts.ts';

/**
 * What a name under a review says, in the signer's words: read in the dialog, and stored exactly so. Example:
 * `signatureText(true, 'Medicare L38801', 1)` ends in "I agree with it. The decision is mine."
 */
export function signatureText(agreesWithResult: boolean, policyName: string, version: number): string {
  const view = agreesWithResult ? 'I agree with it' : 'I judge otherwise than it does, for the reason stated';
  return `I reviewed the recorded scores and the result calculated under ${policyText(policyName, version)}. ${view}. The decision is mine.`;
}
