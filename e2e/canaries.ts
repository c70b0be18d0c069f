import { randomBytes } from 'node:crypto';

const unique = (start: string) => `${start}${randomBytes(5).toString('hex')}`;

/** A patient whose every word is found nowhere else in the world. */
export function makeCanaries() {
  return {
    familyName: unique('Cnryfam'),
    givenName: unique('Cnrygiv'),
    identifier: unique('Cnrymrn'),
    indexPain: unique('Cnrypain'),
    note: unique('Cnrynote'),
    reason: unique('Cnryreason'),
  };
}
export type Canaries = ReturnType<typeof makeCanaries>;

/** As it would read in a log, an address, a base64 text or Chromium's own files (UTF-16). */
function writtenForms(word: string): Buffer[] {
  const forms = [word, word.toLowerCase(), word.toUpperCase()];
  // Base64 depends on where the word begins, so the middle of each of the three is looked for.
  const coded = [0, 1, 2].map((shift) =>
    Buffer.from(`${'x'.repeat(shift)}${word}`)
      .toString('base64')
      .slice(4, -4),
  );
  return [...forms, ...coded].flatMap((form) => [Buffer.from(form), Buffer.from(form, 'utf16le')]);
}

/** Which canaries stand in this, by the names of their fields. */
export function canariesIn(canaries: Canaries, content: Buffer | string): string[] {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return Object.entries(canaries)
    .filter(([, word]) => writtenForms(word).some((form) => bytes.includes(form)))
    .map(([name]) => name);
}
