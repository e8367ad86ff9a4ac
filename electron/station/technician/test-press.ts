import { failedQuality } from '../../../biometrics/finger/quality-provider.ts';
import { fingerCodes } from '../../../domain/captures/fingerprint.ts';
import type { Clock } from '../../../domain/clock.ts';
import type { FingerPreview } from '../../../domain/session/finger-preview.ts';
import type { CallResult } from '../../../domain/station-api/calls.ts';
import type { FingerprintScanner } from '../../../drivers/fingerprint/port.ts';
import { halfSize } from '../fingers/half-size.ts';
import { pressFinger } from '../fingers/press-finger.ts';
import type { FingerProcessing } from '../fingers/processing.ts';

type Options = {
  scanner: FingerprintScanner;
  processing: FingerProcessing;
  clock: Clock;
  showPreview: (preview: FingerPreview) => void;
};

const timeoutMs = 20_000;
const failed = (code: string) => ({ ok: false, code, quality: null });

/** One press of the technician's finger, judged as a citizen's is, and forgotten. A new press ends the one before. */
export function testPress({ scanner, processing, clock, showPreview }: Options) {
  let running = new AbortController();
  return async (): Promise<CallResult<'technician.press'>> => {
    running.abort();
    running = new AbortController();
    const press = await pressFinger({
      scanner,
      clock,
      finger: fingerCodes.rightIndex,
      timeoutMs,
      signal: running.signal,
      onLive: () => {},
      onPreview: (image) => showPreview(image && halfSize(image)),
    });
    if (press.kind === 'lost') return failed(scanner.condition().code ?? 'timeout');
    if (press.kind !== 'image') return failed(press.kind);
    const { image } = press;
    try {
      const { quality } = await processing.analyse(image);
      return quality.value === failedQuality
        ? failed('unmeasured')
        : { ok: true, code: null, quality: quality.value };
    } catch {
      return failed('unmeasured');
    } finally {
      image.pixels.fill(0);
    }
  };
}
