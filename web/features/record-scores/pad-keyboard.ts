/** What the keyboard has said to a row of eleven buttons: where it stands and which digit was typed last. */
export interface PadState {
  readonly at: number;
  readonly typed: string;
  readonly typedAtMs: number;
}

export interface PadStep {
  readonly state: PadState;
  /** The score to save, when this key saves. */
  readonly save: number | null;
}

const highest = 10;
const typingPauseMs = 1500;

/** Arrows move, Space and Enter save, digits jump; 1 and then 0 within a moment reaches 10. null: not our key. */
export function pressPadKey(state: PadState, key: string, nowMs: number): PadStep | null {
  if (key === ' ' || key === 'Enter') return { state: { ...state, typed: '' }, save: state.at };
  if (/^\d$/.test(key)) {
    const continues = state.typed === '1' && key === '0' && nowMs - state.typedAtMs <= typingPauseMs;
    return {
      state: { at: continues ? highest : Number(key), typed: continues ? '' : key, typedAtMs: nowMs },
      save: null,
    };
  }
  const moved = movedTo(state.at, key);
  return moved === null ? null : { state: { at: moved, typed: '', typedAtMs: 0 }, save: null };
}

function movedTo(at: number, key: string): number | null {
  if (key === 'ArrowRight' || key === 'ArrowDown') return Math.min(highest, at + 1);
  if (key === 'ArrowLeft' || key === 'ArrowUp') return Math.max(0, at - 1);
  if (key === 'Home') return 0;
  return key === 'End' ? highest : null;
}
