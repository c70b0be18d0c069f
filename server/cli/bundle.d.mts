export function buildBundle(options: {
  root: string;
  entry: string;
  name: string;
  folder: string;
}): Promise<unknown>;
