import { describe, expect, it } from 'vitest';
import { type PadState, pressPadKey } from './pad-keyboard.ts';
import { parseTypedRange, parseTypedScore } from './typed-score.ts';

const start: PadState = { at: 0, typed: '', typedAtMs: 0 };

function press(keys: string[], pauseMs = 300): { at: number; saved: number[] } {
  let state = start;
  const saved: number[] = [];
  keys.forEach((key, index) => {
    const step = pressPadKey(state, key, index * pauseMs);
    if (step === null) return;
    state = step.state;
    if (step.save !== null) saved.push(step.save);
  });
  return { at: state.at, saved };
}

describe('the pad by keyboard', () => {
  it('When 1 and then 0 are typed, then it stands at 10 and nothing is saved before Enter', () => {
    expect(press(['1', '0'])).toEqual({ at: 10, saved: [] });
    expect(press(['1', '0', 'Enter']).saved).toEqual([10]);
  });

  it('When a long pause lies between 1 and 0, then it stands at 0', () => {
    expect(press(['1', '0'], 2000).at).toBe(0);
  });

  it('When 1, 0 and 0 are typed, then the last 0 starts anew', () => {
    expect(press(['1', '0', '0']).at).toBe(0);
  });

  it('When arrows are pressed, then it moves one by one and stays within 0 and 10', () => {
    expect(press(['ArrowRight', 'ArrowRight', 'ArrowLeft']).at).toBe(1);
    expect(press(['ArrowLeft']).at).toBe(0);
    expect(press(['End', 'ArrowDown']).at).toBe(10);
    expect(press(['ArrowRight', 'ArrowRight']).saved).toEqual([]);
  });

  it('When Space is pressed, then the score it stands at is saved', () => {
    expect(press(['7', ' ']).saved).toEqual([7]);
  });

  it('When another key is pressed, then it is left alone', () => {
    expect(pressPadKey(start, 'Tab', 0)).toBeNull();
  });
});

describe('typed scores', () => {
  it('When a score is on its scale, then it is read as typed', () => {
    expect(parseTypedScore('4.5', 'nrs11_tenths')).toEqual({ score: 4.5 });
    expect(parseTypedScore('63', 'vas100')).toEqual({ score: 63 });
    expect(parseTypedScore('0', 'vas100')).toEqual({ score: 0 });
  });

  it('When it has a comma, too many decimals or is out of range, then a sentence says what would be right', () => {
    for (const [text, scale] of [
      ['4,5', 'nrs11_tenths'],
      ['4.55', 'nrs11_tenths'],
      ['101', 'vas100'],
      ['', 'vas100'],
    ] as const) {
      expect(parseTypedScore(text, scale)).toHaveProperty('problem');
    }
  });

  it('When a baseline is a range, then both ends are kept and never averaged', () => {
    expect(parseTypedRange('4-8', 'nrs11')).toEqual({ low: 4, high: 8 });
    expect(parseTypedRange('4 – 8', 'nrs11')).toEqual({ low: 4, high: 8 });
    for (const text of ['8-4', '4', '4-', '4-11', '4-8-9']) {
      expect(parseTypedRange(text, 'nrs11')).toHaveProperty('problem');
    }
  });
});
