import type { CallParams } from '../../domain/station-api/calls.ts';
import { call } from '../station/client.ts';

const lookMs = 2_000;
/** A camera that gives no picture at all is not waited for any longer. */
const patienceMs = 6_000;

/** What the station's checks ask of a camera. */
export type CameraFacts = CallParams<'camera.facts'>;

/** Watches a running picture for two seconds; null when it ended before. */
export async function measureCameraFacts(stream: MediaStream): Promise<CameraFacts | null> {
  const [track] = stream.getVideoTracks();
  if (!track) return null;
  const framesPerSecond = await measuredRate(stream);
  if (track.readyState !== 'live') return null;
  const { width = 0, height = 0 } = track.getSettings();
  return { label: track.label.slice(0, 200), width, height, framesPerSecond };
}

/** Measures a running picture and tells the station, for the checks of the next report. */
export async function reportCameraFacts(stream: MediaStream): Promise<void> {
  const facts = await measureCameraFacts(stream);
  if (facts) await call('camera.facts', facts);
}

/** Frames that were ready to be shown, per second; 0 when hardly any came. */
function measuredRate(stream: MediaStream): Promise<number> {
  const video = document.createElement('video');
  video.muted = true;
  video.srcObject = stream;
  void video.play().catch(() => {});
  return new Promise((resolve) => {
    let first: { at: number; frames: number } | undefined;
    let rate = 0;
    const end = () => {
      clearTimeout(patience);
      video.srcObject = null;
      resolve(rate);
    };
    const patience = setTimeout(end, patienceMs);
    const onFrame: VideoFrameRequestCallback = (at, { presentedFrames }) => {
      first ??= { at, frames: presentedFrames };
      if (at > first.at) rate = ((presentedFrames - first.frames) / (at - first.at)) * 1_000;
      if (at - first.at >= lookMs) end();
      else video.requestVideoFrameCallback(onFrame);
    };
    video.requestVideoFrameCallback(onFrame);
  });
}
