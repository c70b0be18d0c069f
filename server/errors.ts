/** Every refusal the API makes, once: its stable code, its HTTP status and what to say. */
export const refusals = {
  invalid_request: [422, 'Some fields are not as they must be.'],
  malformed_json: [400, 'The request body is not valid JSON.'],
  body_too_large: [413, 'The request body is larger than 1 MiB.'],
  json_only: [415, 'Send application/json.'],
  cross_site: [403, 'This request did not come from Facetwise itself.'],
  not_signed_in: [401, 'Sign in first.'],
  wrong_credentials: [401, 'The e-mail address or the password is wrong.'],
  wrong_password: [403, 'The password is wrong; nothing was stored.'],
  factor_due: [401, 'Show your second factor first.'],
  must_enrol: [401, 'Set up a second factor first.'],
  wrong_factor: [403, 'This did not prove who you are. Try again with a new code.'],
  signed_in_as_other: [
    409,
    'Somebody else is signed in in this browser by now. Nothing was stored; sign in again under your own name.',
  ],
  already_signed_in: [409, 'You are signed in already.'],
  authenticator_unreadable: [
    409,
    'This server cannot open the secret of your authenticator app. Use a passkey or a recovery code.',
  ],
  nothing_to_confirm: [409, 'There is nothing to confirm any more. Start again.'],
  last_factor: [409, 'This is your only second factor. Set up another one first.'],
  last_admin: [409, 'The clinic needs an active administrator besides.'],
  not_yourself: [409, 'Change your own access on your account page.'],
  user_disabled: [409, 'This user is disabled. Enable them first.'],
  not_allowed: [403, 'Your role does not allow this.'],
  not_found: [404, 'There is no such thing in this clinic, or its record is closed to you.'],
  record_restricted: [
    403,
    'This record is restricted. Ask somebody on its care team; in an emergency a physician can open it for an hour.',
  ],
  already_restricted: [409, 'This record is restricted already.'],
  not_restricted: [409, 'This record is not restricted.'],
  not_on_care_team: [403, 'Only a physician on its care team changes who opens this record.'],
  already_open: [409, 'This record is open to you already.'],
  method_not_allowed: [405, 'This address does not take that method.'],
  link_used: [410, 'This link was used or has expired. Ask for a new one.'],
  clinic_exists: [409, 'A clinic is already set up here.'],
  demo_not_allowed: [403, 'The demo clinic opens only on this machine and only while no clinic is set up.'],
  already_exists: [409, 'This already exists.'],
  id_reused: [409, 'This id already stands for something else.'],
  key_missing: [
    400,
    'Give the request a key of its own in the Idempotency-Key header: 8 to 100 letters, digits, "-" or "_".',
  ],
  key_reused: [422, 'This Idempotency-Key was used for another request. Make a new one.'],
  in_flight: [409, 'The same request is still being worked on. Send it again in a moment.'],
  already_done: [409, 'This was done already; its answer is shown only once.'],
  version_missing: [428, 'Say which version you changed, as its ETag in the If-Match header, like "3".'],
  version_stale: [
    412,
    'Somebody changed this since you opened it. Load it again; nothing of yours was stored.',
  ],
  entries_changed: [
    409,
    'The entries for this time are no longer the ones you saw. Look at them again; nothing was decided.',
  ],
  already_corrected: [409, 'This score was already corrected. Load it again.'],
  post_score_before_block: [422, 'A score after the block cannot be felt before the block was done.'],
  baseline_after_block: [422, 'A baseline is felt before the block.'],
  felt_in_the_future: [422, 'This time has not come yet.'],
  time_contradicts_minutes: [422, 'The time felt and the minutes after the block do not fit together.'],
  level_not_blocked: [422, 'This level was not blocked in this block.'],
  result_changed: [409, 'The record changed since you opened the result. Read it again before you sign.'],
  entries_undecided: [409, 'Two entries stand for one time. Say which counts before the result is signed.'],
  baseline_missing: [409, 'A baseline score is missing, so the result cannot be signed.'],
  draft_changed: [
    409,
    'Somebody changed, published or discarded this draft since you opened it. Look at it again; nothing was published.',
  ],
  effect_not_seen: [
    409,
    'See the effect of exactly these rules on past episodes first. Nothing was published.',
  ],
  signed_unreadable: [
    409,
    'What was signed can no longer be read: it was altered, or an engine too old wrote it.',
  ],
  unknown_policy: [422, 'There is no such policy in this clinic.'],
  too_many_attempts: [429, 'Too many attempts. Wait a quarter of an hour and try again.'],
  too_many_requests: [
    429,
    'This session asks far more often than a person does. Nothing was stored; wait a minute and send it again.',
  ],
  too_many_streams: [429, 'This session follows changes in too many windows. Close some of them.'],
  judging_stopped: [500, 'The judging broke off before its end. Nothing was stored; try again.'],
  busy: [
    503,
    'The server is busy or the database is restarting. Try again: the same request is stored once.',
  ],
  internal: [500, 'Something went wrong here. Nothing was stored.'],
} as const satisfies Record<string, readonly [number, string]>;

export type RefusalCode = keyof typeof refusals;

export interface FieldError {
  /** "targets[0].volumeMl"; "" for the whole body */
  path: string;
  code: string;
  message: string;
}

/** Thrown by handlers and stores; http/problem-json.ts turns it into the answer. A cause is a fault to be logged. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly errors: readonly FieldError[];
  /** Members added to the problem document, e.g. the newest version on a conflict. */
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(
    code: RefusalCode,
    errors: readonly FieldError[] = [],
    extra: Record<string, unknown> = {},
    options?: ErrorOptions,
  ) {
    super(refusals[code][1], options);
    this.code = code;
    this.errors = errors;
    this.extra = extra;
  }
}
