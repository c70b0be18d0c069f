/** The patient banner. */
export const bannerTexts = {
  label: 'Patient',
  born: (day: string, age: number) => `born ${day} (${age} y)`,
  emergency: (until: string) => `Opened in an emergency until ${until}`,
} as const;
