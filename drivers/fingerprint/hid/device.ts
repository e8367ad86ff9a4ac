import type { FingerImage } from '../../../domain/captures/fingerprint.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { Grabbed, PolledDevice } from '../polled-press.ts';
import type { ScannerFailureCode } from '../port.ts';
import type { HidFailure, HidLink } from './link.ts';
import { chunkLength, type HidAnswer, type HidInformation, mostChunks } from './reports.ts';

type Failure = { code: ScannerFailureCode };
type Grab = Extract<HidAnswer, { kind: 'grab' }>;

const answerMs = 1_000;
/** Taking the picture; the scanner says meanwhile how far it is. */
const grabMs = 2_000;
/** How often a chunk is asked for. */
const tries = 3;

/** What a scanner of the open HID profile can be asked for. */
export class HidDevice implements PolledDevice {
  readonly #link: HidLink;
  readonly #ppi: number;

  constructor(link: HidLink, { ppi }: HidInformation) {
    this.#link = link;
    this.#ppi = ppi;
  }

  async detect(): Promise<Result<boolean, Failure>> {
    let finger: boolean | undefined;
    const answered = await this.#link.run({ kind: 'detect' }, answerMs, (answer) => {
      if (answer.kind !== 'detect' || answer.status === 'fault') return 'wrong';
      finger = answer.status === 'ok';
      return true;
    });
    if (!answered.ok) return fail(publicFailure(answered.failure));
    return ok(finger ?? false);
  }

  async grab(onProgress: (fraction: number) => void): Promise<Result<Grabbed | null, Failure>> {
    let grabbed: Grab | undefined;
    const answered = await this.#link.run({ kind: 'grab' }, grabMs, (answer) => {
      // Taking the picture is the first half, reading it the second.
      if (answer.kind === 'progress') onProgress(answer.fraction / 2);
      if (answer.kind === 'progress') return false;
      if (answer.kind !== 'grab' || answer.status === 'fault') return 'wrong';
      grabbed = answer;
      return true;
    });
    if (!answered.ok) return fail(publicFailure(answered.failure));
    if (!grabbed || grabbed.status === 'no-finger') return ok(null);
    const { width, height, quality } = grabbed;
    if (Math.min(width, height) < 64 || Math.max(width, height) > 1600) return fail({ code: 'protocol' });
    const pixels = new Uint8Array(width * height);
    const read = await this.#read(pixels, (fraction) => onProgress((1 + fraction) / 2));
    if (!read.ok) {
      pixels.fill(0);
      return fail(publicFailure(read.failure));
    }
    const image: FingerImage = { width, height, ppi: this.#ppi, pixels };
    return ok({ image, quality });
  }

  async reset(): Promise<boolean> {
    const answered = await this.#link.run({ kind: 'reset' }, grabMs, (answer) =>
      answer.kind === 'reset' && answer.status === 'ok' ? true : 'wrong',
    );
    return answered.ok;
  }

  /** Fills the picture, a few chunks at a time; what was lost is asked for again. */
  async #read(pixels: Uint8Array, onProgress: (fraction: number) => void): Promise<Result<null, HidFailure>> {
    let filled = 0;
    let failures = 0;
    while (filled < pixels.length) {
      const before = filled;
      const chunks = Math.min(mostChunks, Math.ceil((pixels.length - filled) / chunkLength));
      const end = Math.min(pixels.length, filled + chunks * chunkLength);
      const answered = await this.#link.run({ kind: 'read', offset: filled, chunks }, answerMs, (answer) => {
        if (answer.kind !== 'chunk' || answer.status !== 'ok' || answer.offset !== filled) return 'wrong';
        if (answer.pixels.length === 0 || filled + answer.pixels.length > end) return 'wrong';
        pixels.set(answer.pixels, filled);
        filled += answer.pixels.length;
        answer.pixels.fill(0);
        return filled === end;
      });
      onProgress(filled / pixels.length);
      if (answered.ok) continue;
      const { code } = answered.failure;
      failures = filled > before ? 1 : failures + 1;
      if (code === 'disconnected' || code === 'closed' || failures === tries) return answered;
    }
    return ok(null);
  }
}

/** A scanner that does not answer is as confused as one that answers nonsense. */
const publicFailure = ({ code }: HidFailure): Failure => ({
  code: code === 'silent' ? 'protocol' : code,
});
