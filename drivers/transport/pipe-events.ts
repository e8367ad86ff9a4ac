import type { Clock } from '../../domain/clock.ts';
import { fail, type Result } from '../../domain/result.ts';
import type { TransportFailure } from './port.ts';
import { within } from './within.ts';

/** The listeners of one pipe; it ends once. */
export class PipeEvents {
  readonly #onBytes = new Set<(bytes: Uint8Array) => void>();
  readonly #onEnd = new Set<(failure: TransportFailure) => void>();
  #ended: TransportFailure | undefined;

  /** How the pipe ended; undefined while it is open. */
  get ended(): TransportFailure | undefined {
    return this.#ended;
  }

  onBytes(listener: (bytes: Uint8Array) => void): () => void {
    this.#onBytes.add(listener);
    return () => this.#onBytes.delete(listener);
  }

  /** A listener that comes too late is called at once. */
  onEnd(listener: (failure: TransportFailure) => void): () => void {
    if (this.#ended) {
      listener(this.#ended);
      return () => {};
    }
    this.#onEnd.add(listener);
    return () => this.#onEnd.delete(listener);
  }

  /** One write on this pipe: over when `act` settles, the pipe ends or the time is over. */
  async write(
    clock: Clock,
    milliseconds: number,
    act: (settle: (result: Result<null, TransportFailure>) => void) => void,
  ): Promise<Result<null, TransportFailure>> {
    if (this.#ended) return fail(this.#ended);
    let unsubscribe = () => {};
    const result = await within<null>(clock, milliseconds, undefined, (settle) => {
      unsubscribe = this.onEnd((failure) => settle(fail(failure)));
      act(settle);
    });
    unsubscribe();
    return result;
  }

  /**
   * Hands out a copy of what was heard; nothing is heard of a pipe that has ended. The library's own bytes are
   * overwritten: there may be fingerprints in them.
   */
  bytes(bytes: Uint8Array): void {
    const heard = new Uint8Array(bytes);
    bytes.fill(0);
    if (this.#ended) return;
    for (const listener of [...this.#onBytes]) listener(heard);
  }

  /** Only the first end counts. */
  end(failure: TransportFailure): void {
    if (this.#ended) return;
    this.#ended = failure;
    const listeners = [...this.#onEnd];
    this.#onEnd.clear();
    this.#onBytes.clear();
    for (const listener of listeners) listener(failure);
  }
}
