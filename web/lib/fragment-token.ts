let token = '';

/** The one-time token of a link, taken out of the address so that no history keeps it. */
export function takeFragmentToken(): string {
  const { hash, pathname } = window.location;
  if (hash.length > 1) {
    token = hash.slice(1);
    window.history.replaceState(window.history.state, '', pathname);
  }
  return token;
}
