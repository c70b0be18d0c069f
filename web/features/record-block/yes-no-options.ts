import { blockTexts } from './texts.ts';

export const yesNoOptions = [
  { value: 'no', label: blockTexts.no },
  { value: 'yes', label: blockTexts.yes },
] as const;
