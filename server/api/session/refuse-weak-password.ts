import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { Refusal } from '../../errors.ts';

/** A guesser who knows the lists needs at least 10^8 tries, which the limit of tries makes too many. */
const leastGuessesLog10 = 8;
/** What is strong so far is strong altogether; longer ones take the estimate too long. */
const longestJudged = 64;

const estimate = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });

/**
 * Refuses, before it is hashed, a password from lists of common and leaked ones, of patterns, or made of words around
 * the person (names, address, clinic) and the product. `path` is the field's.
 */
export function refuseWeakPassword(password: string, around: readonly string[], path: string): void {
  const words = around.flatMap((text) => {
    const parts = text.split(/[^\p{L}\p{N}]+/u);
    return [text, parts.join(''), ...parts];
  });
  const known = ['facetwise', ...words.filter((word) => word.length >= 3).map((word) => word.toLowerCase())];
  const { guessesLog10 } = estimate.check(password.slice(0, longestJudged), known);
  if (guessesLog10 >= leastGuessesLog10) return;
  const message =
    'This password is easy to guess: it is common, a pattern, or made of names around you. Four unrelated words make a good one.';
  throw new Refusal('invalid_request', [{ path, code: 'easy_to_guess', message }]);
}
