import { describe, expectTypeOf, it } from 'vitest';
import type { Answer } from '../domain/answer.ts';
import type { Case } from '../domain/case.ts';
import type { ThresholdAnswer } from '../domain/threshold-strip.ts';
import type { AnswerOnWire, JudgedCase, ThresholdsOnWire } from './engine-answer.ts';

/** A type with every `readonly` taken off, so that only the values are compared. */
type Values<T> = T extends readonly (infer Item)[]
  ? Values<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T as T[Key] extends undefined ? never : Key]: Values<T[Key]> }
    : T;

describe('the contract of case and answer', () => {
  it('is exactly the engine’s answer', () => {
    expectTypeOf<Values<AnswerOnWire>>().toEqualTypeOf<Values<Answer>>();
    expectTypeOf<Answer>().toExtend<AnswerOnWire>();
    expectTypeOf<AnswerOnWire>().toExtend<Answer>();
  });

  it('is exactly the engine’s case', () => {
    expectTypeOf<Values<JudgedCase>>().toEqualTypeOf<Values<Case>>();
    expectTypeOf<Case>().toExtend<JudgedCase>();
    expectTypeOf<JudgedCase>().toExtend<Case>();
  });

  it('is exactly the engine’s strip of thresholds', () => {
    expectTypeOf<Values<ThresholdsOnWire>>().toEqualTypeOf<Values<ThresholdAnswer>>();
  });
});
