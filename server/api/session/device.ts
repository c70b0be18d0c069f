const browsers: readonly (readonly [name: string, mark: RegExp])[] = [
  ['Edge', /\bEdgA?(iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|CriOS|HeadlessChrome)\//],
  ['Safari', /\bVersion\/.*\bSafari\//],
];

const systems: readonly (readonly [name: string, mark: RegExp])[] = [
  ['Windows', /\bWindows\b/],
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['macOS', /\bMacintosh\b/],
  ['Linux', /\bLinux\b/],
];

/** "Chrome on Windows": enough for its owner to recognise a session, too little to follow a person by. */
export function deviceOf(userAgent: string | undefined): string {
  const known = (userAgent ?? '').slice(0, 500);
  const named = (list: typeof browsers) => list.find(([, mark]) => mark.test(known))?.[0];
  return `${named(browsers) ?? 'A browser'} on ${named(systems) ?? 'an unknown system'}`;
}
