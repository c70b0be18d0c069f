/** What a person reads when a call gave nothing. */
export const problemTexts = {
  unreachable: 'Facetwise cannot be reached. Check the connection; nothing was stored.',
  notReached: 'Facetwise cannot be reached. Check the connection, then try again.',
  notLoaded: 'This could not be loaded. Try again in a moment.',
  cutShort: 'The connection broke off before the answer was complete. Nothing of it is shown; try again.',
  serverFailed: 'Something went wrong on the server. Try again in a moment.',
  refused: 'The server did not accept this. Check the entries and try again.',
  signedOut: 'Your session ended. Sign in again.',
  unreadable: 'The server answered in a way this page does not understand. Reload the page.',
  unexpected: 'Something unexpected happened on this page. Reload it.',
  fieldsBelow: 'Some entries need attention.',
  requestId: (id: string) => `Reference ${id}`,
  partMissing: 'This part could not be loaded. Check the connection.',
  retry: 'Try again',
  reload: 'Reload the page',
  toStart: 'Go to the start page',
} as const;
