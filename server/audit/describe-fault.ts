import type { Fault, FaultKind } from './chain-faults.ts';

const sentences: Readonly<Record<FaultKind, (events: string) => string>> = {
  edited: (events) => `${events}: not as recorded`,
  missing: (events) => `${events}: taken out`,
  inserted: (events) => `${events}: put in beside the chain`,
  'out of order': (events) => `${events}: moved to another place`,
  cut: (events) => `${events}: the newest are gone`,
  'no head': (events) => `${events}: the newest, is not kept in audit_head`,
  'differs from anchor': (events) => `${events}: another hash than in the anchor file`,
};

/** One fault in one line: its kind, its events, what it means. */
export function describeFault({ kind, from, to }: Fault): string {
  const events = from === to ? `event ${from}` : `events ${from} to ${to}`;
  return `${kind}: ${sentences[kind](events)}`;
}
