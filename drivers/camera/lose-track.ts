/** Ends a track that we draw as a lost camera ends its own: viewers get `ended`, which `stop` alone does not tell. */
export function loseTrack(track: MediaStreamTrack): void {
  if (track.readyState === 'ended') return;
  track.stop();
  track.dispatchEvent(new Event('ended'));
}
