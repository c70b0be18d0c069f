import { useMediaQuery } from '@mantine/hooks';

/** Whether the window is as narrow as a phone; the same width as in the styles. */
export function useIsPhone(): boolean {
  return useMediaQuery('(max-width: 600px)', false, { getInitialValueInEffect: false });
}
