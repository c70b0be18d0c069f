/** Limits of a policy that blocks exceed; the engine's own words stand in shared/domain/texts.ts. */
export const advisoryWords = {
  title: 'Limits of the policy',
  ofBlock: (number: number, words: string) => `Block ${number}: ${words}`,
  counted: (words: string, count: number, limit: number) => `${words}: ${count}, limit ${limit}`,
  withOthers: (blocks: number) =>
    blocks === 1
      ? 'Counted with 1 block of this patient’s other episodes.'
      : `Counted with ${blocks} blocks of this patient’s other episodes.`,
  ownOnly: 'Counted in this episode only: the patient’s other episodes could not be read.',
} as const;
