import { Refusal, type RefusalCode } from '../errors.ts';

/** What PostgreSQL said: to the driver, or out of whatever Prisma and its adapter wrapped around it. */
interface DatabaseFailure {
  /** SQLSTATE, or the network's or Prisma's own code. */
  code: string;
  constraint: string;
}

const namedConstraints: Readonly<Record<string, RefusalCode>> = {
  reading_supersedes_id_key: 'already_corrected',
  reading_clinic_id_supersedes_id_key: 'already_corrected',
  reading_post_score_after_block: 'post_score_before_block',
  reading_baseline_before_block: 'baseline_after_block',
  policy_version_clinic_id_policy_id_version_key: 'version_stale',
  // The record was restricted between loading and writing.
  open_to_person: 'not_found',
};

/** Unstorable text, a number out of range, a value of the wrong form. */
const badValues = new Set(['22001', '22003', '22007', '22008', '22021', '22P02', '22P05', '23502']);
const retryable = new Set(['40001', '40P01', 'P2034']);
/** Timeouts of statement, lock and transaction, shutdowns, too many connections, a network that is down. */
const passing = /^(57\w{3}|55P03|08\w{3}|53\w{3}|25P0[34]|P1\d{3}|P2024|P2028|E[A-Z]+)$/;

/** The driver gives these no code. */
const lostConnection = /is not queryable|Connection terminated|timeout exceeded when trying to connect/;

/** The refusal a database error means, or undefined when it is a fault of our own. */
export function refusalOf(error: unknown): Refusal | undefined {
  const { code, constraint } = failureOf(error);
  const named = namedConstraints[constraint];
  if (named !== undefined) return new Refusal(named);
  if (code === '23505' || code === 'P2002') {
    return new Refusal(constraint.endsWith('_pkey') ? 'id_reused' : 'already_exists');
  }
  if (code === '23503' || code === 'P2003' || code === 'P2025') return new Refusal('not_found');
  if (code === '23514') {
    const said = constraint === '' ? 'a rule of the record' : constraint.replaceAll('_', ' ');
    return new Refusal('invalid_request', [{ path: '', code: constraint, message: `This breaks: ${said}.` }]);
  }
  if (badValues.has(code)) {
    return new Refusal('invalid_request', [{ path: '', code, message: 'One value cannot be stored.' }]);
  }
  if (retryable.has(code) || passing.test(code)) return new Refusal('busy');
  return undefined;
}

/** Two transactions stood in each other's way and this one lost: doing it again is right. */
export function isWorthOneRetry(error: unknown): boolean {
  return retryable.has(failureOf(error).code);
}

/** The connection was gone. */
export function isLostConnection(error: unknown): boolean {
  return /^(08|57P|ECONN|EPIPE|P1017)/.test(failureOf(error).code);
}

function failureOf(error: unknown): DatabaseFailure {
  let ownCode = '';
  for (let layer = error; isObject(layer); layer = layer.cause ?? inner(layer.meta)) {
    if (typeof layer.originalCode === 'string') {
      return { code: layer.originalCode, constraint: constraintOf(layer) };
    }
    // The driver's own error, where Prisma is not in between.
    if (typeof layer.severity === 'string' && typeof layer.code === 'string') {
      return { code: layer.code, constraint: constraintNamed(layer.constraint, layer.message) };
    }
    if (
      layer.kind === 'SocketTimeout' ||
      layer.kind === 'DatabaseNotReachable' ||
      layer.kind === 'ConnectionClosed'
    ) {
      return { code: '08006', constraint: '' };
    }
    if (lostConnection.test(String(layer.message))) return { code: '08006', constraint: '' };
    if (ownCode === '' && typeof layer.code === 'string') ownCode = layer.code;
  }
  return { code: ownCode, constraint: '' };
}

function constraintOf(failure: Record<string, unknown>): string {
  const { constraint, originalMessage } = failure;
  if (isObject(constraint) && typeof constraint.index === 'string') return constraint.index;
  return constraintNamed(undefined, originalMessage);
}

/** A row that a policy refuses names the policy in its message only. */
function constraintNamed(constraint: unknown, message: unknown): string {
  if (typeof constraint === 'string') return constraint;
  return /(?:constraint|policy) "(\w+)"/.exec(String(message))?.[1] ?? '';
}

function inner(meta: unknown): unknown {
  return isObject(meta) ? meta.driverAdapterError : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
