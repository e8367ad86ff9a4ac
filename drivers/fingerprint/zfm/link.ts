import type { Clock } from '../../../domain/clock.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { Transport } from '../../transport/port.ts';
import { wait } from '../../wait.ts';
import { commands } from './commands.ts';
import { imageBytes } from './image.ts';
import type { Packet } from './packet.ts';
import { PacketReader } from './packet-reader.ts';

/** silent: no answer in time. protocol: an answer that does not belong there. */
export type LinkFailure = { code: 'silent' | 'protocol' | 'disconnected' | 'closed' };
export type Acknowledgement = { code: number; content: Uint8Array };

type Exchange = {
  take: (packet: Packet) => void;
  fail: (failure: LinkFailure) => void;
};

const answerMs = 1_000;
/** After a failure the line is taken for quiet when nothing came for so long; an image has packets close together. */
const quietMs = 60;
/** A whole image at 57600 baud takes 7 s. */
const mostQuietings = 200;

/**
 * One command at a time over a transport. The one who waits for the answer is there before the command is written;
 * a command that is no longer wanted still runs to its end, so that its late answer is never taken for another's.
 */
export class ZfmLink {
  readonly #transport: Transport;
  readonly #clock: Clock;
  #reader = new PacketReader();
  #exchange: Exchange | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #heardAt = 0;
  #over = false;
  /** Remains of a failed exchange may still be on their way. */
  #unquiet = false;

  constructor(transport: Transport, clock: Clock) {
    this.#transport = transport;
    this.#clock = clock;
    transport.onBytes((bytes) => {
      this.#heardAt = clock.now();
      for (const event of this.#reader.push(bytes)) {
        if (event.kind === 'corrupt') this.#exchange?.fail({ code: 'protocol' });
        else this.#exchange?.take(event.packet);
      }
      bytes.fill(0);
    });
    transport.onEnd(({ code }) => {
      this.#over = true;
      this.#exchange?.fail({ code: code === 'closed' ? 'closed' : 'disconnected' });
    });
  }

  /** Sends a command and waits for its acknowledgement. */
  command(bytes: Uint8Array, timeoutMs: number = answerMs): Promise<Result<Acknowledgement, LinkFailure>> {
    return this.#inTurn(() =>
      this.#exchangeOf<Acknowledgement>(bytes, timeoutMs, (packet, settle) => {
        const [code, ...content] = packet.content;
        if (packet.kind !== 'ack' || code === undefined) return settle(fail({ code: 'protocol' }));
        settle(ok({ code, content: Uint8Array.from(content) }));
      }),
    );
  }

  /** UpImage: its acknowledgement and the packed image, if it was confirmed. The caller overwrites the image. */
  upload(
    onProgress: (fraction: number) => void,
  ): Promise<Result<{ code: number; packed: Uint8Array }, LinkFailure>> {
    const packed = new Uint8Array(imageBytes);
    let filled = 0;
    let confirmed = false;
    return this.#inTurn(async () => {
      const uploaded = await this.#exchangeOf<{ code: number; packed: Uint8Array }>(
        commands.upImage,
        answerMs,
        ({ kind, content }, settle) => {
          if (!confirmed) {
            const code = content[0];
            if (kind !== 'ack' || code === undefined) return settle(fail({ code: 'protocol' }));
            if (code !== 0) return settle(ok({ code, packed }));
            confirmed = true;
            return;
          }
          if ((kind !== 'data' && kind !== 'lastData') || filled + content.length > packed.length)
            return settle(fail({ code: 'protocol' }));
          packed.set(content, filled);
          filled += content.length;
          content.fill(0);
          onProgress(filled / packed.length);
          if (kind === 'lastData')
            settle(filled === packed.length ? ok({ code: 0, packed }) : fail({ code: 'protocol' }));
        },
      );
      if (!uploaded.ok) packed.fill(0);
      return uploaded;
    });
  }

  /** Forgets half a packet, as after a change of the line speed. */
  forget(): void {
    this.#reader = new PacketReader();
  }

  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(act);
    this.#last = turn;
    return turn;
  }

  /** `timeoutMs` is for each packet. */
  async #exchangeOf<T>(
    bytes: Uint8Array,
    timeoutMs: number,
    take: (packet: Packet, settle: (result: Result<T, LinkFailure>) => void) => void,
  ): Promise<Result<T, LinkFailure>> {
    if (this.#unquiet) await this.#quieten();
    const { promise, resolve } = Promise.withResolvers<Result<T, LinkFailure>>();
    const arm = () => this.#clock.setTimeout(() => resolve(fail({ code: 'silent' })), timeoutMs);
    let timer = arm();
    this.#exchange = {
      take: (packet) => {
        this.#clock.clearTimeout(timer);
        timer = arm();
        take(packet, resolve);
      },
      fail: (failure) => resolve(fail(failure)),
    };
    const written = await this.#transport.write(bytes);
    if (!written.ok) {
      const { code } = written.failure;
      resolve(fail({ code: code === 'closed' || code === 'disconnected' ? code : 'silent' }));
    }
    const result = await promise;
    this.#exchange = undefined;
    this.#clock.clearTimeout(timer);
    this.#unquiet = !result.ok;
    return result;
  }

  async #quieten(): Promise<void> {
    const never = new AbortController().signal;
    for (let round = 0; round < mostQuietings && !this.#over; round++) {
      const silence = this.#clock.now() - this.#heardAt;
      if (silence >= quietMs) break;
      await wait(this.#clock, quietMs - silence, never);
    }
    this.forget();
  }
}
