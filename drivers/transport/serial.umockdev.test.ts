import { createServer, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { ManualClock, SteerableClock } from '../../domain/clock.ts';
import { eventually } from '../../tests/support/eventually.ts';
import { HidScannerEmulator } from '../../tests/support/hid-scanner-emulator.ts';
import { madeUpHid, madeUpSerialAdapter } from '../../tests/support/made-up-devices.ts';
import { noMoreHandlesThan, openHandles } from '../../tests/support/open-handles.ts';
import { madeUpWorld } from '../../tests/support/umockdev.ts';
import { openHidReports } from './hid.ts';
import { openSerial } from './serial.ts';

const never = new AbortController().signal;
const adapter = { vendorId: '10c4', productId: 'ea60', serialNumber: '0001' };

/** A device that repeats what it hears, at a USB adapter. */
async function echo() {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).pipe(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const world = await madeUpWorld();
  const device = (nth: number) => madeUpSerialAdapter(0x10c4, 0xea60, '0001', address.port, nth);
  return { world, device };
}

const open = (address: { vendorId: string; productId: string; serialNumber?: string }) =>
  openSerial({ address, baudRate: 57_600, clock: new SteerableClock() })(never);

test('an adapter is found by vendor, product and serial number, and speaks', async () => {
  const { world, device } = await echo();
  expect(await open(adapter)).toEqual({ ok: false, failure: { code: 'not-found' } });
  await world.plugIn(device(1));
  expect(await open({ ...adapter, serialNumber: '0002' })).toEqual({
    ok: false,
    failure: { code: 'not-found' },
  });
  const opened = await open(adapter);
  if (!opened.ok) throw new Error(opened.failure.code);
  const heard: number[] = [];
  opened.value.onBytes((bytes) => heard.push(...bytes));
  expect(await opened.value.write(Uint8Array.of(1, 2, 3))).toEqual({ ok: true, value: null });
  await eventually(async () => heard.length === 3, 'the echo');
  expect(heard).toEqual([1, 2, 3]);
  await opened.value.close();
});

test('pulled out: the end is disconnected, writes fail, no handle stays; the next one is found again', async () => {
  const { world, device } = await echo();
  await world.plugIn(device(1));
  const before = openHandles();
  const opened = await open(adapter);
  if (!opened.ok) throw new Error(opened.failure.code);
  const ends: string[] = [];
  opened.value.onEnd(({ code }) => ends.push(code));
  await world.pullOut(device(1));
  await eventually(async () => ends.length > 0, 'the end');
  expect(ends).toEqual(['disconnected']);
  expect(await opened.value.write(Uint8Array.of(1))).toEqual({
    ok: false,
    failure: { code: 'disconnected' },
  });
  await opened.value.close();
  await noMoreHandlesThan(before);
  expect(await open(adapter)).toEqual({ ok: false, failure: { code: 'not-found' } });
  await world.plugIn(device(2));
  const again = await open(adapter);
  expect(again.ok).toBe(true);
  if (again.ok) await again.value.close();
});

test('a neighbour is pulled out while it is read: the line stays, and still speaks', async () => {
  const neighbour = await HidScannerEmulator.start();
  onTestFinished(() => neighbour.close());
  const { world, device } = await echo();
  const scanner = madeUpHid(0x1209, 0x0001, 'SN42', neighbour.port, 2);
  await world.plugIn(device(1));
  await world.plugIn(scanner);
  const clock = new ManualClock(0);
  const line = await openSerial({ address: adapter, baudRate: 57_600, clock })(never);
  const reports = await openHidReports({ address: { vendorId: 0x1209, productId: 0x0001 }, clock })(never);
  if (!(line.ok && reports.ok)) throw new Error('does not open');
  const ends: string[] = [];
  line.value.onEnd(() => ends.push('line'));
  reports.value.onEnd(() => ends.push('scanner'));
  await world.pullOut(scanner);
  await eventually(async () => ends.length > 0, 'the scanner is gone');
  // As often as it is looked whether the line's device is there.
  for (let look = 0; look < 8; look += 1) {
    clock.advance(250);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect(ends).toEqual(['scanner']);
  const heard: number[] = [];
  line.value.onBytes((bytes) => heard.push(...bytes));
  await line.value.write(Uint8Array.of(7));
  await eventually(async () => heard.length === 1, 'the echo');
  await line.value.close();
  await reports.value.close();
});
