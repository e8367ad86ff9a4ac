import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { SteerableClock } from '../../../domain/clock.ts';
import { noMoreHandlesThan, openHandles } from '../../../tests/support/open-handles.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { VirtualSerialPort } from '../../../tests/support/virtual-serial-port.ts';
import { openSerial } from '../../transport/serial.ts';
import { openControlBoard } from './board.ts';
import { BoardEmulator } from './emulator.ts';

const never = new AbortController().signal;

/** An emulated board behind a TCP server, and a pseudo terminal that leads there. */
async function rig() {
  const clock = new SteerableClock();
  const emulator = new BoardEmulator(clock);
  let socket: Socket | undefined;
  const server = createServer((accepted) => {
    socket = accepted;
    accepted.on('error', () => accepted.destroy());
    accepted.on('data', (bytes) => emulator.receive(bytes));
    emulator.send = (bytes) => {
      if (!accepted.destroyed) accepted.write(bytes);
    };
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    socket?.destroy();
    server.close();
  });
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('no address');
  const folder = temporaryFolder();
  const plugIn = async () => {
    const port = await VirtualSerialPort.start(folder, address.port);
    onTestFinished(() => port.stop());
    return openControlBoard({
      transport: openSerial({ address: { path: port.path }, baudRate: 115_200, clock }),
      clock,
    });
  };
  return { emulator, plugIn, unplug: () => socket?.destroy() };
}

test('over a serial line: it says what it has, moves, lights, tells keys', async () => {
  const { emulator, plugIn } = await rig();
  const opened = await (await plugIn())(never);
  if (!opened.ok) throw new Error(opened.failure.code);
  const board = opened.value;
  onTestFinished(() => board.close());
  expect(board.lift?.position()).toBe(300);
  expect(await board.lift?.moveTo(350, never)).toEqual({ ok: true, value: null });
  expect(await board.light?.set(0.5)).toEqual({ ok: true, value: null });
  expect(emulator.levels).toEqual([50, 50, 50]);
  const key = new Promise((resolve) => board.keypad?.onKey(resolve));
  emulator.press('enter');
  expect(await key).toBe('enter');
});

test('unplugged while the lift moves: a typed failure, no handle is left, and it opens again', async () => {
  const { emulator, plugIn, unplug } = await rig();
  const open = await plugIn();
  const before = openHandles();
  const opened = await open(never);
  if (!opened.ok) throw new Error(opened.failure.code);
  const board = opened.value;
  const moving = board.lift?.moveTo(600, never);
  await new Promise((resolve) => board.lift && setImmediate(resolve));
  unplug();
  expect(await moving).toEqual({ ok: false, failure: { code: 'disconnected' } });
  expect(board.condition()).toEqual({ state: 'down', code: 'disconnected' });
  await board.close();
  await noMoreHandlesThan(before);
  const again = await (await plugIn())(never);
  if (!again.ok) throw new Error(again.failure.code);
  expect(again.value.lift?.position()).toBe(emulator.position);
  await again.value.close();
});
