import { type UseQueryResult, useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import * as z from 'zod/mini';
import type { DraftFound } from '#shared/contract/drafts.ts';
import { type DraftCalls, type DraftPlace, ownDrafts } from './draft-calls.ts';
import { DraftKeeper, type DraftState, type OtherDraft } from './draft-keeper.ts';

interface FoundDraft<T> {
  readonly content: T;
  readonly savedAt: string;
  /** Who kept it, where a draft is shared. */
  readonly savedByName?: string;
}

export interface Draft<T> {
  /** Shows the form once it has answered. */
  readonly query: UseQueryResult<DraftFound>;
  /** What the form begins with. */
  readonly found: FoundDraft<T> | null;
  /** There was one, and the form of today cannot read it. */
  readonly isUnreadable: boolean;
  /** The form's React key: it begins anew with `found` whenever this changes. */
  readonly round: number;
  readonly state: DraftState;
  /** What another tab kept, where the form can read it. */
  readonly other: FoundDraft<T> | null;
  /** To be told at every change. */
  change(content: T): void;
  /** Saves what is waiting now. */
  save(): Promise<unknown>;
  /** Before the form is sent: nothing more is saved after this. */
  rest(): Promise<void>;
  /** The same, with what was typed last kept; false where that shows another tab's draft, which sending would end. */
  readyToSend(): Promise<boolean>;
  /** What it held is stored: the draft goes, and the form stays as it is. */
  end(): Promise<void>;
  /** The draft goes, and the form begins empty. */
  discard(): Promise<void>;
  keepHere(): void;
  takeOther(): void;
  /** Whether leaving now loses nothing. */
  isSafe(): boolean;
  /** Of what is kept; null: nothing yet. */
  version(): number | null;
}

/** What the form of this name begins with, anew in each round. */
interface Beginning {
  readonly name: string;
  readonly round: number;
  readonly draft: DraftFound['draft'];
}

/** What is still being saved of a form that was left: whoever opens it again waits for that. */
const leaving = new Map<string, Promise<unknown>>();

/** The draft of a form that the server keeps. `shape` says what the form can read again. */
export function useDraft<T extends object>(
  { kind, subjectId }: DraftPlace,
  shape: z.core.$ZodType<T>,
  calls: DraftCalls = ownDrafts,
): Draft<T> {
  const place = useMemo(() => ({ kind, subjectId }), [kind, subjectId]);
  const name = `${kind} ${subjectId}`;
  const query = useQuery({
    queryKey: ['draft', kind, subjectId],
    queryFn: async ({ signal }) => {
      await leaving.get(name);
      return calls.get(place, signal);
    },
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  // As mutations, so that a session that ended is met as everywhere.
  const { mutateAsync: keep } = useMutation({
    mutationFn: (content: Parameters<DraftCalls['keep']>[1]) => calls.keep(place, content),
  });
  const { mutateAsync: discard } = useMutation({
    mutationFn: (version: number) => calls.discard(place, version),
  });
  const [begun, setBegun] = useState<Beginning | null>(null);
  const hasBegun = begun?.name === name;
  // Asked for again, as after unlocking, it may be newer than what is typed here was begun with: that shows when it is saved.
  if (!hasBegun && query.data) setBegun({ name, round: 0, draft: query.data.draft });
  const start = hasBegun ? begun : { round: 0, draft: query.data?.draft ?? null };
  const version = start.draft?.version ?? null;
  const keeper = useMemo(
    () => new DraftKeeper({ keep, discard }, version),
    // A round has a keeper of its own.
    [keep, discard, version],
  );
  useEffect(() => {
    const hurry = () => {
      if (document.visibilityState === 'hidden') void keeper.flush(true);
    };
    document.addEventListener('visibilitychange', hurry);
    return () => {
      document.removeEventListener('visibilitychange', hurry);
      const last = keeper.flush().finally(() => leaving.delete(name));
      leaving.set(name, last);
    };
  }, [keeper, name]);
  const stateNow = () => keeper.state;
  const state = useSyncExternalStore(keeper.subscribe, stateNow, stateNow);
  const found = readDraft(start.draft, shape);
  const beginWith = (draft: Beginning['draft']) => setBegun({ name, round: start.round + 1, draft });
  const current = state.is === 'conflict' ? state.other : null;
  return {
    query,
    found,
    isUnreadable: start.draft !== null && found === null,
    round: start.round,
    state,
    other: readDraft(current, shape),
    change: (content) => keeper.change(content),
    save: () => keeper.flush(),
    rest: () => keeper.rest(),
    readyToSend: async () => {
      await keeper.flush();
      if (keeper.state.is === 'conflict') return false;
      await keeper.rest();
      return true;
    },
    end: () => keeper.discard(),
    discard: async () => {
      await keeper.discard();
      beginWith(null);
    },
    keepHere: () => keeper.keepHere(),
    takeOther: () => {
      void keeper.rest();
      beginWith(current);
    },
    isSafe: () => keeper.isSafe,
    version: () => keeper.version,
  };
}

function readDraft<T>(draft: OtherDraft | null, shape: z.core.$ZodType<T>): FoundDraft<T> | null {
  if (draft === null) return null;
  const parsed = z.safeParse(shape, draft.body);
  if (!parsed.success) return null;
  const { savedAt, savedByName } = draft;
  return { content: parsed.data, savedAt, ...(savedByName !== undefined && { savedByName }) };
}
