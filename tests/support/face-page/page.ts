import '../../../renderer/strict-csp.ts';
import { type CitizenState, neutralCitizen } from '../../../domain/station-api/dev-calls.ts';
import { createSimulatedCamera } from '../../../drivers/camera/simulated/camera.ts';
import { openFaceAnalyser } from '../../../renderer/face-analyser/open-face-analyser.ts';

/** A page with the simulated camera and the photo control, for tests and benchmarks; answers through `window.face`. */
let citizen: CitizenState = neutralCitizen;
const listeners = new Set<() => void>();
const camera = createSimulatedCamera({
  baseUrl: './citizens/',
  control: {
    citizen: () => citizen,
    faults: () => [],
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  },
});

const preview = await camera.previewStream();
if (!preview.ok) throw new Error(preview.failure.code);
const video = document.querySelector('video');
if (!video) throw new Error('no video');
video.srcObject = preview.value;
await video.play();
const opening = performance.now();
const analyser = await openFaceAnalyser({ day: '2026-11-25', stillWidth: camera.stillWidth });
const openMs = performance.now() - opening;

const still = async () => {
  const taken = await camera.captureStill(new AbortController().signal);
  if (!taken.ok) throw new Error(taken.failure.code);
  return taken.value;
};

const face = {
  openMs,
  steer(change: Partial<CitizenState>) {
    citizen = { ...neutralCitizen, idle: false, ...change };
    for (const listener of listeners) listener();
  },
  /** Looks at `count` frames, one after the other as they come; milliseconds in all and the last finding. */
  async look(count: number) {
    const start = performance.now();
    let finding = null;
    for (let frame = 0; frame < count; frame++) finding = await analyser.look(await createImageBitmap(video));
    return { ms: performance.now() - start, finding };
  },
  async judge() {
    const start = performance.now();
    const judged = await analyser.judge(await still());
    const ms = performance.now() - start;
    if (!judged.ok) return { ms, code: judged.failure.code };
    const { report, jpeg, jp2 } = judged.value;
    return { ms, report, jpeg: jpeg.length, jp2: jp2.length };
  },
};
Object.assign(window, { face });
