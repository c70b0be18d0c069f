/** What belongs to several episodes, apart. */
export function byEpisode<T extends { readonly episodeId: string }>(things: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(thing.episodeId);
    if (group === undefined) groups.set(thing.episodeId, [thing]);
    else group.push(thing);
  }
  return groups;
}
