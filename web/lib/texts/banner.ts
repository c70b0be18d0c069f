/** The patient banner. */
export const bannerTexts = {
  label: 'Patient',
  born: (day: string, age: number) => `born ${day} (${age} y)`,
} as const;
