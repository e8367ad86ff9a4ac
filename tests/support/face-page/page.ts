import '../../../renderer/strict-csp.ts';
import { SteerableClock } from '../../../domain/clock.ts';
import { type CitizenState, neutralCitizen } from '../../../domain/station-api/dev-calls.ts';
import { createSimulatedCamera } from '../../../drivers/camera/simulated/camera.ts';
import { FreshFrames } from '../../../renderer/camera/fresh-frames.ts';
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
const analyser = await openFaceAnalyser({ day: '2026-11-25', stillWidth: camera.stillWidth });

const frames = new FreshFrames(video, new SteerableClock());

/** Networks alone, on inputs that never change, in a worker of their own. */
const bare = new Worker(new URL('./bare-worker.ts', import.meta.url));

const face = {
  steer(change: Partial<CitizenState>) {
    citizen = { ...neutralCitizen, ...change };
    for (const listener of listeners) listener();
  },
  /** Looks at `count` frames, one after the other as they come. */
  async look(count: number) {
    const start = performance.now();
    let finding = null;
    let next = createImageBitmap(video);
    for (let frame = 0; frame < count; frame++) {
      const looking = analyser.look(await next);
      // Fetched while the worker looks: here the page's thread also draws the simulated person.
      next = createImageBitmap(video);
      finding = await looking;
    }
    (await next).close();
    return { msPerFrame: (performance.now() - start) / count, finding };
  },
  async judge() {
    const still = await camera.captureStill(new AbortController().signal);
    if (!still.ok) throw new Error(still.failure.code);
    const judged = await analyser.judge(still.value);
    return judged.ok
      ? {
          report: judged.value.report,
          jpeg: [...judged.value.jpeg.subarray(0, 3)],
          jp2: judged.value.jp2.length,
        }
      : { code: judged.failure.code };
  },
  /** A still of one colour, as if nobody were there. */
  async judgeWall(width: number, height: number) {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    context?.fillRect(0, 0, width, height);
    const judged = await analyser.judge(canvas.transferToImageBitmap());
    return judged.ok ? 'ok' : judged.failure.code;
  },
  /** Frames of the preview that reach the screen within `ms`. */
  shown(ms: number): Promise<number> {
    return new Promise((done) => {
      let count = 0;
      const until = performance.now() + ms;
      const next = () => {
        if (performance.now() > until) return done(count);
        count++;
        video.requestVideoFrameCallback(next);
      };
      video.requestVideoFrameCallback(next);
    });
  },
  /** The same while each frame is looked at, as on the photo page. */
  async shownWhileLooking(ms: number): Promise<number> {
    const until = performance.now() + ms;
    const count = this.shown(ms);
    while (performance.now() < until) {
      const frame = await frames.next();
      if (frame) await analyser.look(frame);
    }
    return count;
  },
  /** Milliseconds of one round of the networks that a frame needs. */
  bare(rounds: number): Promise<number> {
    return new Promise((done) => {
      bare.onmessage = ({ data }: MessageEvent<number>) => done(data);
      bare.postMessage(rounds);
    });
  },
};
Object.assign(window, { face });
video.dataset.ready = 'yes';
