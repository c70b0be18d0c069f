import type { LiveEvent } from '#shared/contract/live.ts';

/** What of the server's answers in memory a change makes old; the first words of their keys. */
const recordLists = new Set(['worklist', 'patients', 'palette']);
const policyAnswers = new Set(['policies', 'policy']);
const userAnswers = new Set(['users', 'operators']);
const recordParts = new Set(['patient', 'episode', 'block', 'history']);

/** Whether an answer may read otherwise after this event. */
export function concerns(event: LiveEvent, [name, id]: readonly unknown[]): boolean {
  if (typeof name !== 'string') return false;
  switch (event.kind) {
    case 'everything':
      return [recordLists, recordParts, policyAnswers, userAnswers].some((names) => names.has(name));
    case 'policies':
      return policyAnswers.has(name) || name === 'episode' || name === 'worklist';
    case 'users':
      return userAnswers.has(name);
    case 'record':
      return recordLists.has(name) || (recordParts.has(name) && isOf(event, name, id));
    case 'open':
    case 'paused':
    case 'ended':
      return false;
  }
}

function isOf(event: Extract<LiveEvent, { kind: 'record' }>, name: string, id: unknown): boolean {
  // A history is of anything, and is read only while it is unfolded.
  if (name === 'history') return true;
  const changed = { patient: event.patientId, episode: event.episodeId, block: event.blockId }[name];
  if (changed === id) return true;
  if (changed !== null && changed !== undefined) return false;
  // A change of the patient is one of all that stands under their name; of the patient alone, not of others.
  if (name === 'episode') return true;
  return name === 'block' || event.patientId === null;
}
