import { chmodSync, writeFileSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { SteerableClock } from '../../domain/clock.ts';
import { eventually } from '../../tests/support/eventually.ts';
import { noMoreHandlesThan, openHandles } from '../../tests/support/open-handles.ts';
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';
import { VirtualSerialPort } from '../../tests/support/virtual-serial-port.ts';
import { openSerial } from './serial.ts';

const never = new AbortController().signal;

async function line() {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const port = await VirtualSerialPort.start(temporaryFolder(), address.port);
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await port.stop();
  });
  const clock = new SteerableClock();
  return {
    sockets,
    port,
    clock,
    open: openSerial({ address: { path: port.path }, baudRate: 57_600, clock }),
  };
}

test('a second one who opens the line is told that it is in use', async () => {
  const { open } = await line();
  const first = await open(never);
  expect(first.ok).toBe(true);
  expect(await open(never)).toEqual({ ok: false, failure: { code: 'in-use' } });
  if (first.ok) await first.value.close();
});

test('no such file: not-found; a file that is no line: in-use', async () => {
  const clock = new SteerableClock();
  const folder = temporaryFolder();
  const open = (path: string) => openSerial({ address: { path }, baudRate: 57_600, clock })(never);
  expect(await open(join(folder, 'nothing'))).toEqual({ ok: false, failure: { code: 'not-found' } });
  writeFileSync(join(folder, 'file'), '');
  chmodSync(join(folder, 'file'), 0o600);
  expect(await open(join(folder, 'file'))).toEqual({ ok: false, failure: { code: 'in-use' } });
});

test('a write that nobody takes ends with the time, and closing still works', async () => {
  const { open, clock, sockets } = await line();
  const before = openHandles();
  const opened = await open(never);
  if (!opened.ok) throw new Error('does not open');
  await eventually(async () => sockets.size === 1, 'the connection');
  for (const socket of sockets) socket.pause();
  const writing = opened.value.write(new Uint8Array(16 * 1024 * 1024));
  clock.advance(3_000);
  expect(await writing).toEqual({ ok: false, failure: { code: 'timeout' } });
  for (const socket of sockets) socket.destroy();
  await opened.value.close();
  await noMoreHandlesThan(before);
});

test('nothing can be written to a line that was closed', async () => {
  const { open, sockets } = await line();
  const first = await open(never);
  if (!first.ok) throw new Error('does not open');
  await eventually(async () => sockets.size === 1, 'the connection');
  await first.value.close();
  expect(await first.value.write(Uint8Array.of(1))).toEqual({ ok: false, failure: { code: 'closed' } });
});
