import { createContext, use } from 'react';

/** Opens an address of this site; without the router around it, by loading the page anew. */
export const GoTo = createContext<(href: string) => Promise<void>>(async (href) => {
  window.location.assign(href);
});

export function useGoTo(): (href: string) => Promise<void> {
  return use(GoTo);
}
