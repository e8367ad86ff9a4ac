import { fail, ok } from '../../domain/result.ts';
import type { OpenTransport, Transport, TransportFailure } from '../../drivers/transport/port.ts';

/** A device at the other end of a pipe in memory. */
export interface Peer {
  receive(bytes: Uint8Array): void;
  /** Set by the pipe. */
  send: (bytes: Uint8Array) => void;
}

/** A pipe in memory whose cable the test can pull; counts the handles that are open. */
export class MemoryCable {
  plugged = true;
  handles = 0;
  #end: (failure: TransportFailure) => void = () => {};

  unplug(): void {
    this.plugged = false;
    this.#end({ code: 'disconnected' });
  }

  opener(peer: Peer): OpenTransport {
    return async (signal) => {
      if (signal.aborted) return fail({ code: 'cancelled' });
      if (!this.plugged) return fail({ code: 'not-found' });
      this.handles += 1;
      return ok(this.#pipe(peer));
    };
  }

  #pipe(peer: Peer): Transport {
    const bytesListeners = new Set<(bytes: Uint8Array) => void>();
    const endListeners = new Set<(failure: TransportFailure) => void>();
    let over = false;
    const end = (failure: TransportFailure) => {
      if (over) return;
      over = true;
      this.handles -= 1;
      for (const listener of [...endListeners]) listener(failure);
    };
    this.#end = end;
    peer.send = (bytes) => {
      if (!over) for (const listener of [...bytesListeners]) listener(bytes);
    };
    return {
      write: async (bytes) => {
        if (over) return fail({ code: 'disconnected' });
        peer.receive(bytes);
        return ok(null);
      },
      onBytes: (listener) => {
        bytesListeners.add(listener);
        return () => bytesListeners.delete(listener);
      },
      onEnd: (listener) => {
        endListeners.add(listener);
        return () => endListeners.delete(listener);
      },
      close: async () => end({ code: 'closed' }),
    };
  }
}
