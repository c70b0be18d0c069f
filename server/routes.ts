import { getAssessment } from './api/assessment/get-assessment.ts';
import { getPatientAdvisories } from './api/assessment/get-patient-advisories.ts';
import { getSideBySide } from './api/assessment/get-side-by-side.ts';
import { amendBlock } from './api/blocks/amend-block.ts';
import { getBlock } from './api/blocks/get-block.ts';
import { getPreparation } from './api/blocks/get-preparation.ts';
import { recordBlock } from './api/blocks/record-block.ts';
import { recordCourse } from './api/blocks/record-course.ts';
import { calculateCase } from './api/calculate/calculate-case.ts';
import { calculateAtThresholds } from './api/calculate/calculate-thresholds.ts';
import { changeClinic } from './api/clinic/change-clinic.ts';
import { getClinic } from './api/clinic/get-clinic.ts';
import { discardDraft } from './api/drafts/discard-draft.ts';
import { getDraft } from './api/drafts/get-draft.ts';
import { keepDraft } from './api/drafts/keep-draft.ts';
import { amendEpisode } from './api/episodes/amend-episode.ts';
import { getEpisode } from './api/episodes/get-episode.ts';
import { recordEpisode } from './api/episodes/record-episode.ts';
import { listenEvents } from './api/events/listen-events.ts';
import { addPasskey } from './api/factors/add-passkey.ts';
import { confirmTotpSecret } from './api/factors/confirm-totp.ts';
import { getFactors } from './api/factors/get-factors.ts';
import { proposePasskey } from './api/factors/propose-passkey.ts';
import { proposeTotpSecret } from './api/factors/propose-totp.ts';
import { removePasskey } from './api/factors/remove-passkey.ts';
import { removeTotp } from './api/factors/remove-totp.ts';
import { renewCodes } from './api/factors/renew-codes.ts';
import { historyRoutes } from './api/history/get-history.ts';
import { getInstallation } from './api/installation/get-installation.ts';
import { openDemo } from './api/installation/open-demo.ts';
import { removeDemo } from './api/installation/remove-demo.ts';
import { setUpClinic } from './api/installation/set-up-clinic.ts';
import { amendPatient } from './api/patients/amend-patient.ts';
import { getPatient } from './api/patients/get-patient.ts';
import { listPatients } from './api/patients/list-patients.ts';
import { recordPatient } from './api/patients/record-patient.ts';
import { searchPatients } from './api/patients/search-patients.ts';
import { getPolicyHistory } from './api/policies/get-policy-history.ts';
import { listPolicies } from './api/policies/list-policies.ts';
import { previewEffect } from './api/policies/preview-effect.ts';
import { publishPolicy } from './api/policies/publish-policy.ts';
import { discardPolicyDraft } from './api/policy-drafts/discard-policy-draft.ts';
import { getPolicyDraft } from './api/policy-drafts/get-policy-draft.ts';
import { keepPolicyDraft } from './api/policy-drafts/keep-policy-draft.ts';
import { listPolicyDrafts } from './api/policy-drafts/list-policy-drafts.ts';
import { breakGlass } from './api/restrictions/break-glass.ts';
import { changeCareTeam } from './api/restrictions/change-care-team.ts';
import { liftRestriction } from './api/restrictions/lift-restriction.ts';
import { listBrokenGlass } from './api/restrictions/list-broken-glass.ts';
import { listClinicians } from './api/restrictions/list-clinicians.ts';
import { restrictPatient } from './api/restrictions/restrict-patient.ts';
import { getReviewDifference } from './api/reviews/get-review-difference.ts';
import { signReview } from './api/reviews/sign-review.ts';
import { getRoom } from './api/room/get-room.ts';
import { decideEntries } from './api/series/decide-entries.ts';
import { openSeries } from './api/series/open-series.ts';
import { recordOutcome } from './api/series/record-outcome.ts';
import { recordReading } from './api/series/record-reading.ts';
import { askPasskey } from './api/session/ask-passkey.ts';
import { changePassword } from './api/session/change-password.ts';
import { endOneSession } from './api/session/end-one-session.ts';
import { endOtherSessions } from './api/session/end-other-sessions.ts';
import { getSession } from './api/session/get-session.ts';
import { getSignInStep } from './api/session/get-sign-in-step.ts';
import { listSessions } from './api/session/list-sessions.ts';
import { showFactor } from './api/session/show-factor.ts';
import { signIn } from './api/session/sign-in.ts';
import { signOut } from './api/session/sign-out.ts';
import { acceptInvitation } from './api/users/accept-invitation.ts';
import { changeRole } from './api/users/change-role.ts';
import { disableUser } from './api/users/disable-user.ts';
import { enableUser } from './api/users/enable-user.ts';
import { inviteUser } from './api/users/invite-user.ts';
import { listOperators } from './api/users/list-operators.ts';
import { listUsers } from './api/users/list-users.ts';
import { renewLink } from './api/users/renew-link.ts';
import { resetFactors } from './api/users/reset-factors.ts';
import { listWorklist, searchWorklist } from './api/worklist/list-worklist.ts';
import type { Route } from './http/route.ts';

/** The table of the API: every address, who may use it, and what it takes and answers. */
export const routes: readonly Route[] = [
  getInstallation,
  setUpClinic,
  getClinic,
  changeClinic,
  openDemo,
  removeDemo,
  signIn,
  getSignInStep,
  askPasskey,
  showFactor,
  signOut,
  getSession,
  listenEvents,
  listSessions,
  endOneSession,
  endOtherSessions,
  changePassword,
  getFactors,
  proposeTotpSecret,
  confirmTotpSecret,
  removeTotp,
  proposePasskey,
  addPasskey,
  removePasskey,
  renewCodes,
  listUsers,
  inviteUser,
  renewLink,
  disableUser,
  enableUser,
  changeRole,
  resetFactors,
  acceptInvitation,
  listOperators,
  listWorklist,
  getRoom,
  searchWorklist,
  listPatients,
  searchPatients,
  recordPatient,
  getPatient,
  amendPatient,
  restrictPatient,
  changeCareTeam,
  liftRestriction,
  breakGlass,
  listBrokenGlass,
  listClinicians,
  recordEpisode,
  getEpisode,
  amendEpisode,
  getPreparation,
  recordBlock,
  getBlock,
  amendBlock,
  recordCourse,
  openSeries,
  recordReading,
  decideEntries,
  recordOutcome,
  getAssessment,
  getSideBySide,
  getPatientAdvisories,
  signReview,
  getReviewDifference,
  ...historyRoutes,
  listPolicies,
  getPolicyHistory,
  publishPolicy,
  previewEffect,
  listPolicyDrafts,
  getPolicyDraft,
  keepPolicyDraft,
  discardPolicyDraft,
  calculateCase,
  calculateAtThresholds,
  getDraft,
  keepDraft,
  discardDraft,
];
