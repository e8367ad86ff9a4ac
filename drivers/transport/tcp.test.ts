import { createServer, type Server, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { SteerableClock } from '../../domain/clock.ts';
import { eventually } from '../../tests/support/eventually.ts';
import { noMoreHandlesThan, openHandles } from '../../tests/support/open-handles.ts';
import { openTcp } from './tcp.ts';

const never = new AbortController().signal;

async function serve(onSocket: (socket: Socket) => void = () => {}) {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    onSocket(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const clock = new SteerableClock();
  return { server, sockets, clock, open: openTcp({ host: '127.0.0.1', port: address.port, clock }) };
}

test('bytes go both ways; close ends it as closed and frees the handle', async () => {
  const { open } = await serve((socket) => socket.pipe(socket));
  const before = openHandles();
  const opened = await open(never);
  if (!opened.ok) throw new Error('does not open');
  const heard: number[] = [];
  const ends: string[] = [];
  opened.value.onBytes((bytes) => heard.push(...bytes));
  opened.value.onEnd(({ code }) => ends.push(code));
  expect(await opened.value.write(Uint8Array.of(1, 2, 3))).toEqual({ ok: true, value: null });
  await eventually(async () => heard.length === 3, 'the echo');
  await opened.value.close();
  await opened.value.close();
  expect(ends).toEqual(['closed']);
  expect(await opened.value.write(Uint8Array.of(1))).toEqual({ ok: false, failure: { code: 'closed' } });
  opened.value.onEnd(({ code }) => ends.push(`late ${code}`));
  expect(ends).toEqual(['closed', 'late closed']);
  // The server's end of the connection is in this process, too.
  await noMoreHandlesThan(before);
});

test('a peer that hangs up ends it as disconnected', async () => {
  const { open, sockets } = await serve();
  const opened = await open(never);
  if (!opened.ok) throw new Error('does not open');
  const ends: string[] = [];
  opened.value.onEnd(({ code }) => ends.push(code));
  await eventually(async () => sockets.size === 1, 'the connection');
  for (const socket of sockets) socket.destroy();
  await eventually(async () => ends.length > 0, 'the end');
  expect(ends).toEqual(['disconnected']);
  expect(await opened.value.write(Uint8Array.of(1))).toEqual({
    ok: false,
    failure: { code: 'disconnected' },
  });
});

test('a write that the peer does not take ends with the time', async () => {
  const { open, clock } = await serve((socket) => socket.pause());
  const opened = await open(never);
  if (!opened.ok) throw new Error('does not open');
  const writing = opened.value.write(new Uint8Array(64 * 1024 * 1024));
  clock.advance(3_000);
  expect(await writing).toEqual({ ok: false, failure: { code: 'timeout' } });
  await opened.value.close();
});

test('nobody there: not-found; not wanted any more: cancelled', async () => {
  const { server, open } = await serve();
  expect(await open(AbortSignal.abort())).toEqual({ ok: false, failure: { code: 'cancelled' } });
  await new Promise((resolve) => server.close(resolve));
  const before = openHandles();
  expect(await open(never)).toEqual({ ok: false, failure: { code: 'not-found' } });
  await noMoreHandlesThan(before);
});
