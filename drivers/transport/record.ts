import type { Clock } from '../../domain/clock.ts';
import { ok } from '../../domain/result.ts';
import type { OpenTransport } from './port.ts';
import { formatPiece, type RecordedPiece, recordingHead } from './recording.ts';

type Unstamped<P = RecordedPiece> = P extends unknown ? Omit<P, 'at'> : never;

/** The same transport, with everything that goes through it given to `writeLine`, one line of a recording at a time. */
export const recorded =
  (open: OpenTransport, clock: Clock, writeLine: (line: string) => void): OpenTransport =>
  async (signal) => {
    const opened = await open(signal);
    if (!opened.ok) return opened;
    const transport = opened.value;
    const start = clock.now();
    const record = (piece: Unstamped) => writeLine(formatPiece({ at: clock.now() - start, ...piece }));
    writeLine(recordingHead);
    // Subscribed first: the recording has each piece before what the driver does about it.
    transport.onBytes((bytes) => record({ kind: 'heard', bytes }));
    // That the driver closed is the driver's doing, not the device's.
    transport.onEnd(({ code }) => code !== 'closed' && record({ kind: 'end', code }));
    const { setBaudRate } = transport;
    return ok({
      onBytes: (listener) => transport.onBytes(listener),
      onEnd: (listener) => transport.onEnd(listener),
      write: (bytes) => {
        record({ kind: 'written', bytes });
        return transport.write(bytes);
      },
      ...(setBaudRate && {
        setBaudRate: (baudRate: number) => {
          record({ kind: 'baud-rate', baudRate });
          return setBaudRate(baudRate);
        },
      }),
      close: () => transport.close(),
    });
  };
