import { create } from 'zustand';
import type { CallParams } from '../../domain/station-api/calls.ts';
import type { Camera } from '../../drivers/camera/port.ts';
import { call } from '../station/client.ts';

/** What the station's checks ask of a camera: the size of its stills and the rate of its picture. */
export type CameraFacts = CallParams<'camera.facts'>;

/** As measured last; null until picture and still were there once. */
export const useCameraFacts = create<{ facts: CameraFacts | null }>(() => ({ facts: null }));

const lookMs = 2_000;
/** A camera that gives no picture at all is not waited for any longer. */
const patienceMs = 6_000;

let measuring: Promise<void> = Promise.resolve();

/** Resolves when the rate of the picture that was opened last is known, or will never be. */
export const rateMeasured = (): Promise<void> => measuring;

/** The camera itself; what it delivers is measured in passing and told to the station. */
export function withFacts(camera: Camera): Camera {
  let measured: MediaStream | null = null;
  let framesPerSecond: number | null = null;
  let size: { width: number; height: number } | null = null;
  const tell = async () => {
    const label = measured?.getVideoTracks()[0]?.label.slice(0, 200) ?? '';
    if (framesPerSecond === null || size === null) return;
    const facts = { label, ...size, framesPerSecond };
    useCameraFacts.setState({ facts });
    await call('camera.facts', facts);
  };
  const measure = async (stream: MediaStream) => {
    measured = stream;
    const rate = await measuredRate(stream);
    // A picture that was ended meanwhile says nothing.
    if (stream.getVideoTracks()[0]?.readyState !== 'live') return;
    framesPerSecond = rate;
    await tell();
  };
  return {
    id: camera.id,
    get stillWidth() {
      return camera.stillWidth;
    },
    hint: (hint) => camera.hint?.(hint),
    condition: () => camera.condition(),
    onCondition: (listener) => camera.onCondition(listener),
    previewStream: async () => {
      const stream = await camera.previewStream();
      if (stream.ok && stream.value !== measured) measuring = measure(stream.value);
      return stream;
    },
    captureStill: async (signal) => {
      const still = await camera.captureStill(signal);
      if (still.ok) {
        const { width, height } = still.value;
        const known = size;
        size = { width, height };
        if (known?.width !== width || known.height !== height) void tell();
      }
      return still;
    },
    close: () => camera.close(),
  };
}

/** Frames that were ready to be shown, per second, watched for two seconds; 0 when hardly any came. */
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
