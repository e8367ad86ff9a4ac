import { connect, type Socket } from 'node:net';
import type { Clock } from '../../domain/clock.ts';
import { fail, ok } from '../../domain/result.ts';
import { PipeEvents } from './pipe-events.ts';
import type { OpenTransport, Transport } from './port.ts';
import { systemFailure } from './system-failure.ts';
import { within } from './within.ts';

export type TcpOptions = {
  host: string;
  port: number;
  clock: Clock;
  openTimeoutMs?: number;
  writeTimeoutMs?: number;
};

/** A TCP connection to a device or a serial server. A device that went silently is found by TCP's keep-alive. */
export const openTcp =
  ({ host, port, clock, openTimeoutMs = 3_000, writeTimeoutMs = 3_000 }: TcpOptions): OpenTransport =>
  async (signal) => {
    const socket = connect({ host, port, noDelay: true, keepAlive: true, keepAliveInitialDelay: 5_000 });
    const opened = await within<Transport>(clock, openTimeoutMs, signal, (settle) => {
      socket.on('error', (error) => settle(fail(systemFailure(error))));
      socket.once('connect', () => settle(ok(tcpTransport(socket, clock, writeTimeoutMs))));
    });
    if (!opened.ok) socket.destroy();
    return opened;
  };

function tcpTransport(socket: Socket, clock: Clock, writeTimeoutMs: number): Transport {
  const events = new PipeEvents();
  const gone = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  socket.on('data', (bytes) => events.bytes(bytes));
  socket.on('close', () => events.end({ code: 'disconnected' }));
  return {
    onBytes: (listener) => events.onBytes(listener),
    onEnd: (listener) => events.onEnd(listener),
    write: (bytes) =>
      events.write(clock, writeTimeoutMs, (settle) => {
        socket.write(bytes, (error) => settle(error ? fail(systemFailure(error)) : ok(null)));
      }),
    close: async () => {
      events.end({ code: 'closed' });
      socket.destroy();
      await gone;
    },
  };
}
