import { expect, it } from 'vitest';
import { Refusal } from '../../errors.ts';
import { refuseWeakPassword } from './refuse-weak-password.ts';

const around = ['North Clinic', 'Anna Ångström', 'anna.angstrom@north.example'];
const judged = (password: string) => {
  try {
    refuseWeakPassword(password, around, 'password');
    return 'taken';
  } catch (error) {
    return error instanceof Refusal && error.errors[0];
  }
};

it.each([
  ['common', 'password1234'],
  ['common, twice', 'passwordpassword'],
  ['with letters exchanged', 'P@ssw0rd2026'],
  ['a row of keys', 'qwertyuiop12'],
  ['counted up', '123456789012'],
  ['one character', 'a'.repeat(200)],
  ['the product with a year', 'Facetwise2026'],
  ['the clinic', 'northclinic1'],
  ['the person', 'AnnaÅngström1'],
  ['the address', 'anna.angstrom@north.example'],
])('When a password is %s, then its field is named and what would be right', (_kind, password) => {
  expect(judged(password)).toMatchObject({
    path: 'password',
    code: 'easy_to_guess',
    message: expect.stringContaining('Four unrelated words'),
  });
});

it.each(['correct horse battery', 'three quiet words here', 'v8#Tq2!mZr0pLk', 'Fidelity-Harbour-44 Anna'])(
  'When it is %j, then it is taken',
  (password) => {
    expect(judged(password)).toBe('taken');
  },
);
