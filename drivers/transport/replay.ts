import type { Clock } from '../../domain/clock.ts';
import { fail, ok } from '../../domain/result.ts';
import { PipeEvents } from './pipe-events.ts';
import type { OpenTransport, Transport } from './port.ts';
import type { RecordedPiece } from './recording.ts';

/**
 * Plays the device of a recording for one connection. What the device said comes as long after the piece before it
 * as in the recording, by `clock`; what is written has to be what was written then, byte by byte, in pieces of any size.
 * A write that the recording does not have throws: the driver under test has changed.
 */
export class Replay {
  readonly #pieces: RecordedPiece[];
  readonly #clock: Clock;
  readonly #events = new PipeEvents();
  #writtenOfPiece = 0;

  constructor(pieces: readonly RecordedPiece[], clock: Clock) {
    this.#pieces = [...pieces];
    this.#clock = clock;
  }

  /** How much of the recording was not played. */
  get left(): number {
    return this.#pieces.length;
  }

  readonly open: OpenTransport = async (signal) => {
    if (signal.aborted) return fail({ code: 'cancelled' });
    this.#playNext(0);
    const { setBaudRate } = this;
    return ok<Transport>({
      onBytes: (listener) => this.#events.onBytes(listener),
      onEnd: (listener) => this.#events.onEnd(listener),
      write: async (bytes) => {
        if (this.#events.ended) return fail(this.#events.ended);
        for (const byte of bytes) this.#expectByte(byte);
        return ok(null);
      },
      ...(this.#pieces.some(({ kind }) => kind === 'baud-rate') && { setBaudRate }),
      close: async () => this.#events.end({ code: 'closed' }),
    });
  };

  readonly setBaudRate = async (baudRate: number) => {
    const piece = this.#pieces[0];
    if (piece?.kind !== 'baud-rate' || piece.baudRate !== baudRate)
      throw new Error('the recording has no such change of the line speed here');
    this.#advance();
    return ok(null);
  };

  #expectByte(byte: number): void {
    const piece = this.#pieces[0];
    if (piece?.kind !== 'written' || piece.bytes[this.#writtenOfPiece] !== byte)
      throw new Error('the recording has another write here, or none');
    this.#writtenOfPiece++;
    if (this.#writtenOfPiece < piece.bytes.length) return;
    this.#writtenOfPiece = 0;
    this.#advance();
  }

  #advance(): void {
    const done = this.#pieces.shift();
    if (done) this.#playNext(done.at);
  }

  /** Arms the device's next piece, if it is the device's turn. */
  #playNext(since: number): void {
    const piece = this.#pieces[0];
    if (piece?.kind !== 'heard' && piece?.kind !== 'end') return;
    this.#clock.setTimeout(
      () => {
        if (this.#events.ended) return;
        if (piece.kind === 'heard') this.#events.bytes(piece.bytes);
        this.#advance();
        if (piece.kind === 'end') this.#events.end({ code: piece.code });
      },
      Math.max(0, piece.at - since),
    );
  }
}
