import { describe, expect, test } from 'vitest';
import type { FingerImage, FingerOutcome } from '../../../domain/captures/fingerprint.ts';
import { ManualClock } from '../../../domain/clock.ts';
import type { CaptureEvent, FingerprintScanner } from '../../../drivers/fingerprint/port.ts';
import { impression, touches } from '../../../drivers/fingerprint/simulated/impression.ts';
import { growRidges } from '../../../drivers/fingerprint/simulated/ridge-pattern.ts';
import { captureFingers } from './capture-fingers.ts';
import type { Analysis, FingerProcessing } from './processing.ts';

const size = { width: 400, height: 560 };
const good = impression(growRidges(21, size), 1, touches.good);
const dry = { ...good, pixels: good.pixels.map((grey) => (grey < 128 && Math.sin(grey) > 0 ? grey : 245)) };

type Script = { images: FingerImage[]; ends?: CaptureEvent; silent?: boolean };

/** A scanner that plays one script after the other; frames are kept to see what becomes of their pixels. */
function scripted(scripts: Script[], clock: ManualClock) {
  const frames: Uint8Array[] = [];
  const scanner: FingerprintScanner = {
    id: 'scripted',
    capabilities: () => ({
      fingersAtOnce: 1,
      ppi: 500,
      bitDepth: 8,
      areaMm: { width: 20, height: 28 },
      presentationAttackDetection: false,
      autoCapture: true,
      certificates: [],
    }),
    condition: () => ({ state: 'ok', code: null }),
    onCondition: () => () => {},
    close: async () => {},
    async *capture({ transaction, finger }, { cancelled }) {
      const script = scripts.shift() ?? { images: [] };
      for (const image of script.images) {
        clock.advance(100);
        const pixels = Uint8Array.from(image.pixels);
        frames.push(pixels);
        yield {
          kind: 'frame',
          transaction,
          finger,
          image: { ...image, pixels },
          capturedAt: clock.now(),
        };
      }
      if (script.silent) await new Promise((resolve) => cancelled.addEventListener('abort', resolve));
      yield cancelled.aborted ? { kind: 'failed', code: 'cancelled' } : (script.ends ?? { kind: 'done' });
    },
  };
  return { scanner, frames };
}

const analysis = (value: number): Analysis => ({
  quality: { value, id: 'scripted', version: '1', certified: false },
  minutiae: [],
});

function start(
  scripts: Script[],
  judge: (image: FingerImage) => Promise<Analysis>,
  given: Partial<FingerProcessing> = {},
) {
  const clock = new ManualClock(0);
  const { scanner, frames } = scripted(scripts, clock);
  const stopped = new AbortController();
  const outcomes: FingerOutcome[][] = [];
  const judged: Uint8Array[] = [];
  const running = captureFingers({
    scanner,
    clock,
    certified: null,
    today: '2026-11-25',
    timeoutMs: 45_000,
    signal: stopped.signal,
    onLive: () => {},
    onPreview: () => {},
    onClash: async () => {},
    onOutcomes: (so) => outcomes.push([...so]),
    processing: {
      analyse: (image) => {
        judged.push(Uint8Array.from(image.pixels));
        return judge(image);
      },
      match: async () => ({ score: 0, same: false }),
      encode: async () => ({ bmp: new Uint8Array(1), cbeff: new Uint8Array(1) }),
      close: async () => {},
      ...given,
    },
  });
  return { running, outcomes, frames, judged, clock, stopped };
}

const isBlack = (pixels: Uint8Array) => pixels.every((grey) => grey === 0);
const once: Script = { images: [good] };

describe('a capture with a scripted scanner', () => {
  test('the best frame of a press is judged; no frame is left when it is over', async () => {
    const run = start([{ images: [dry, good, dry] }, once], async () => analysis(60));
    await run.running;
    expect(run.judged[0]).toEqual(good.pixels);
    expect(run.outcomes.at(-1)?.map(({ state }) => state)).toEqual(['captured', 'captured']);
    expect(run.frames).toHaveLength(4);
    expect(run.frames.every(isBlack)).toBe(true);
  });

  test('a rejected image is gone as soon as it is judged, before the finger comes again', async () => {
    const seen: boolean[] = [];
    const values = [10, 5, 60, 60];
    const run = start([once, once, once, once], async () => {
      seen.push(run.frames.slice(0, -1).every(isBlack));
      return analysis(values[seen.length - 1] ?? 0);
    });
    await run.running;
    // The first try is the best one so far, so it is kept until a better one comes; the second is not.
    expect(seen).toEqual([true, false, false, true]);
    expect(run.frames[1] && isBlack(run.frames[1])).toBe(true);
    expect(run.outcomes.at(-1)?.[0]).toMatchObject({ kept: 2, sufficient: true });
    expect(run.frames.every(isBlack)).toBe(true);
  });

  test('a computation that breaks down costs a try, not the session', async () => {
    let calls = 0;
    const run = start([once, once, once], async () => {
      calls += 1;
      if (calls === 1) throw new Error('the finger thread ended');
      return analysis(60);
    });
    await run.running;
    expect(run.outcomes.at(-1)?.[0]?.attempts.map(({ result }) => result)).toEqual([
      'unmeasured',
      'sufficient',
    ]);
  });

  test('a capture without any quality is never taken', async () => {
    const run = start([once, once, once, once, once, once], async () => analysis(255));
    await run.running;
    expect(run.outcomes.at(-1)).toMatchObject([
      { reason: 'tries-used-up', attempts: [{ result: 'unmeasured', quality: { value: 255 } }, {}, {}] },
      { reason: 'tries-used-up' },
    ]);
  });

  test('a scanner that never answers is taken for lost, with everything it held', async () => {
    const run = start([{ images: [good], silent: true }], async () => analysis(60));
    await Promise.resolve();
    for (let second = 0; second < 60; second += 1) {
      run.clock.advance(1_000);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await run.running;
    expect(run.outcomes.at(-1)).toMatchObject([{ reason: 'device-missing' }, { reason: 'device-missing' }]);
    expect(run.frames.every(isBlack)).toBe(true);
  });

  test('leaving the page while a print is judged: no outcome, no image', async () => {
    const run = start([once], async () => {
      run.stopped.abort();
      return analysis(60);
    });
    await run.running;
    expect(run.outcomes).toEqual([]);
    expect(run.frames.every(isBlack)).toBe(true);
  });

  test('a certified quality outweighs the estimate', async () => {
    const clock = new ManualClock(0);
    const { scanner } = scripted([once, once], clock);
    const outcomes: FingerOutcome[] = [];
    await captureFingers({
      scanner,
      clock,
      certified: { assess: async () => ({ value: 77, id: 'nfiq2', version: '2.2', certified: true }) },
      today: '2026-11-25',
      timeoutMs: 45_000,
      signal: new AbortController().signal,
      onLive: () => {},
      onPreview: () => {},
      onClash: async () => {},
      onOutcomes: (so) => outcomes.splice(0, outcomes.length, ...so),
      processing: {
        analyse: async () => analysis(3),
        match: async () => ({ score: 0, same: false }),
        encode: async () => ({ bmp: new Uint8Array(1), cbeff: new Uint8Array(1) }),
        close: async () => {},
      },
    });
    expect(outcomes[0]?.attempts[0]).toMatchObject({ result: 'sufficient', quality: { id: 'nfiq2' } });
  });
});
