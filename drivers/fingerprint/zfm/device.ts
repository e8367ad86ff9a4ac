import type { Clock } from '../../../domain/clock.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { Transport } from '../../transport/port.ts';
import { wait } from '../../wait.ts';
import type { Grabbed, PolledDevice } from '../polled-press.ts';
import type { FingerprintCapabilities, ScannerFailureCode } from '../port.ts';
import { commands, confirmation } from './commands.ts';
import { sayHello } from './handshake.ts';
import { unpackImage } from './image.ts';
import type { LinkFailure, ZfmLink } from './link.ts';

type Failure = { code: ScannerFailureCode };

/** How often a command is sent before the sensor counts as confused. */
const tries = 3;
/** After power-on and reset, by the data sheets. */
const startMs = 500;

/** For demonstration only: a small area, 16 shades of grey, no attack detection. */
export const zfmCapabilities: FingerprintCapabilities = {
  fingersAtOnce: 1,
  ppi: 500,
  bitDepth: 4,
  areaMm: { width: 14, height: 18 },
  presentationAttackDetection: false,
  autoCapture: false,
  certificates: [],
};

/** What a sensor of the ZFM-20 family can be asked for. */
export class ZfmDevice implements PolledDevice {
  readonly #link: ZfmLink;
  readonly #transport: Transport;
  readonly #clock: Clock;

  constructor(link: ZfmLink, transport: Transport, clock: Clock) {
    this.#link = link;
    this.#transport = transport;
    this.#clock = clock;
  }

  /** GenImg finds a finger by taking a picture of it. */
  async detect(): Promise<Result<boolean, Failure>> {
    const answer = await persistently(() => this.#link.command(commands.genImg));
    if (!answer.ok) return answer;
    switch (answer.value.code) {
      case confirmation.ok:
        return ok(true);
      // A touch too short to be a picture is none.
      case confirmation.noFinger:
      case confirmation.captureFailed:
        return ok(false);
      default:
        return fail({ code: 'protocol' });
    }
  }

  async grab(onProgress: (fraction: number) => void): Promise<Result<Grabbed | null, Failure>> {
    const present = await this.detect();
    if (!present.ok) return present;
    if (!present.value) return ok(null);
    const sent = await persistently(() => this.#link.upload(onProgress));
    if (!sent.ok) return sent;
    if (sent.value.code !== confirmation.ok) return fail({ code: 'protocol' });
    return ok({ image: unpackImage(sent.value.packed) });
  }

  async reset(): Promise<boolean> {
    await this.#link.command(commands.softReset);
    await wait(this.#clock, startMs, new AbortController().signal);
    return (await sayHello(this.#link, this.#transport)).ok;
  }
}

/** Again when the answer, or the command, did not arrive whole. None of these commands does harm twice. */
async function persistently<T extends { code: number }>(
  act: () => Promise<Result<T, LinkFailure>>,
): Promise<Result<T, Failure>> {
  for (let left = tries - 1; ; left--) {
    const result = await act();
    if (result.ok && result.value.code !== confirmation.packetError) return result;
    const code = result.ok ? 'protocol' : result.failure.code;
    if (code === 'disconnected' || code === 'closed') return fail({ code });
    if (left === 0) return fail({ code: 'protocol' });
  }
}
