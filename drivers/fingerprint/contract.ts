import { describe, expect, test } from 'vitest';
import { fingerImage } from '../../domain/captures/fingerprint.ts';
import type { CaptureEvent, CaptureRequest, FingerprintScanner } from './port.ts';

/** A scanner under test with a finger that comes when asked, and the means to let its time pass. */
export type ScannerUnderTest = {
  scanner: FingerprintScanner;
  /** Lets a little of the scanner's time pass. */
  tick: () => Promise<void>;
};

export const request: CaptureRequest = { transaction: 'transaction-1', finger: 2, timeoutMs: 15_000 };

/** A reader of these tests has seen enough after so many frames. */
const enoughFrames = 8;

/** Reads a capture to its end while time passes. */
export async function readCapture(
  { scanner, tick }: ScannerUnderTest,
  asked: CaptureRequest = request,
  cancelled: AbortSignal = new AbortController().signal,
  onEvent: (event: CaptureEvent) => void = () => {},
): Promise<CaptureEvent[]> {
  const events: CaptureEvent[] = [];
  const satisfied = new AbortController();
  let reading = true;
  const reader = (async () => {
    for await (const event of scanner.capture(asked, { cancelled, satisfied: satisfied.signal })) {
      events.push(event);
      if (events.filter(({ kind }) => kind === 'frame').length >= enoughFrames) satisfied.abort();
      onEvent(event);
    }
  })().finally(() => {
    reading = false;
  });
  while (reading) await tick();
  await reader;
  return events;
}

/** What every driver of a fingerprint scanner must do. */
export function describeScannerContract(name: string, open: () => Promise<ScannerUnderTest>): void {
  describe(`fingerprint scanner contract: ${name}`, () => {
    test('a capture prompts place, hold, lift and ends in one done', async () => {
      const under = await open();
      const events = await readCapture(under);
      const prompts = events.flatMap((event) => (event.kind === 'prompt' ? [event.prompt] : []));
      expect(prompts).toEqual(['place', 'hold', 'lift']);
      expect(events.filter(({ kind }) => kind === 'done' || kind === 'failed')).toEqual([{ kind: 'done' }]);
      await under.scanner.close();
    });

    test('its frames answer what was asked, whole and in the resolution that it promises', async () => {
      const under = await open();
      const events = await readCapture(under);
      const frames = events.flatMap((event) => (event.kind === 'frame' ? [event] : []));
      expect(frames.length).toBeGreaterThan(0);
      for (const frame of frames) {
        expect(frame).toMatchObject({ transaction: 'transaction-1', finger: 2 });
        expect(fingerImage.safeParse(frame.image).success).toBe(true);
        expect(frame.image.ppi).toBe(under.scanner.capabilities().ppi);
      }
      await under.scanner.close();
    });

    test('progress never falls; quality is 0 to 100 or failed, attack detection 0 to 1 where there is one', async () => {
      const under = await open();
      const events = await readCapture(under);
      const fractions = events.flatMap((event) => (event.kind === 'progress' ? [event.fraction] : []));
      expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
      for (const event of events) {
        if (event.kind === 'quality')
          expect(event.quality === 255 || (event.quality >= 0 && event.quality <= 100)).toBe(true);
        if (event.kind === 'pad') expect(event.score >= 0 && event.score <= 1).toBe(true);
      }
      const { presentationAttackDetection } = under.scanner.capabilities();
      expect(events.some(({ kind }) => kind === 'pad')).toBe(presentationAttackDetection);
      await under.scanner.close();
    });

    test.each(['place', 'hold', 'lift'])('cancelling after %s ends in failed: cancelled', async (prompt) => {
      const under = await open();
      const abort = new AbortController();
      const events = await readCapture(under, request, abort.signal, (event) => {
        if (event.kind === 'prompt' && event.prompt === prompt) abort.abort();
      });
      expect(events.at(-1)).toEqual({ kind: 'failed', code: 'cancelled' });
      expect(events.filter(({ kind }) => kind === 'failed')).toHaveLength(1);
      const next = await readCapture(under);
      expect(next.at(-1)?.kind).toBe('done');
      await under.scanner.close();
    });

    test('a second capture at the same time is refused and harms nothing', async () => {
      const under = await open();
      const second: Promise<CaptureEvent[]>[] = [];
      const first = await readCapture(under, request, undefined, (event) => {
        if (event.kind === 'prompt' && event.prompt === 'hold') second.push(readCapture(under));
      });
      expect(first.at(-1)?.kind).toBe('done');
      expect(await Promise.all(second)).toEqual([[{ kind: 'failed', code: 'busy' }]]);
      await under.scanner.close();
    });

    test('a reader who leaves early frees the scanner', async () => {
      const under = await open();
      const never = new AbortController().signal;
      for await (const event of under.scanner.capture(request, { cancelled: never, satisfied: never })) {
        if (event.kind === 'prompt') break;
      }
      expect((await readCapture(under)).at(-1)?.kind).toBe('done');
      await under.scanner.close();
    });

    test('after close every capture fails as closed, and close may be repeated', async () => {
      const under = await open();
      await under.scanner.close();
      await under.scanner.close();
      expect(await readCapture(under)).toEqual([{ kind: 'failed', code: 'closed' }]);
      expect(under.scanner.condition().state).toBe('down');
    });
  });
}
