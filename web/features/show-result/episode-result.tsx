export function EpisodeResult(_: { episodeId: string }) {
  return null;
}
