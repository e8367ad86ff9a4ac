import type { Result } from '../../domain/result.ts';

export const transportFailureCodes = [
  'not-found',
  'permission',
  'in-use',
  'timeout',
  'disconnected',
  'closed',
  'cancelled',
] as const;
export type TransportFailureCode = (typeof transportFailureCodes)[number];
export type TransportFailure = { code: TransportFailureCode };

/** One open pipe of bytes to a device: serial line, TCP connection, HID reports. It is never reopened. */
export interface Transport {
  /** Resolves when the operating system took the bytes, at the latest after the transport's own time-out. */
  write(bytes: Uint8Array): Promise<Result<null, TransportFailure>>;
  /** Bytes as they come, in pieces of any size; HID transports give whole reports. Returns the unsubscribe. */
  onBytes(listener: (bytes: Uint8Array) => void): () => void;
  /** Called once when the pipe ends: `disconnected` when the device went, `closed` after `close`. */
  onEnd(listener: (failure: TransportFailure) => void): () => void;
  /** Changes the speed of an open serial line, in bits per second. Absent where there is no line speed. */
  setBaudRate?(baudRate: number): Promise<Result<null, TransportFailure>>;
  /** Frees the handle; may be repeated. */
  close(): Promise<void>;
}

/** Opens one pipe. Never throws for expected trouble; an aborted signal gives `cancelled` and leaves no handle. */
export type OpenTransport = (signal: AbortSignal) => Promise<Result<Transport, TransportFailure>>;
