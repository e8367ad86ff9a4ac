import { createServer, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { SteerableClock } from '../../domain/clock.ts';
import type { DeviceKind } from '../../domain/devices/condition.ts';
import { callSchemas } from '../../domain/station-api/calls.ts';
import { BoardEmulator } from '../../drivers/control-board/serial/emulator.ts';
import { eventually } from '../support/eventually.ts';
import { HidScannerEmulator } from '../support/hid-scanner-emulator.ts';
import { madeUpHid, madeUpSerialAdapter } from '../support/made-up-devices.ts';
import { terminalSuite } from '../support/terminal-suite.ts';
import { madeUpWorld } from '../support/umockdev.ts';

const { open } = terminalSuite();

/** A control board behind a TCP port. */
async function boardAtPort(): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    const emulator = new BoardEmulator(new SteerableClock());
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('data', (bytes) => emulator.receive(bytes));
    emulator.send = (bytes) => {
      if (!socket.destroyed) socket.write(bytes);
    };
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

test('USB devices pulled out of a running terminal: told at once on the first page, and taken back', async () => {
  const emulator = await HidScannerEmulator.start();
  onTestFinished(() => emulator.close());
  const boardPort = await boardAtPort();
  const world = await madeUpWorld();
  const scanner = (nth: number) => madeUpHid(0x1209, 0x0001, 'SN42', emulator.port, nth);
  const adapter = (nth: number) => madeUpSerialAdapter(0x10c4, 0xea60, '0001', boardPort, nth);
  await world.plugIn(scanner(1));
  await world.plugIn(adapter(3));
  const terminal = await open({
    configuration: {
      devices: {
        fingerprintScanner: { driver: 'hid', vendorId: '1209', productId: '0001' },
        controlBoard: { driver: 'serial', place: { vendorId: '10c4', productId: 'ea60' } },
      },
    },
  });
  // Only the station's own process: Chromium's would now and then never open a window with that library in it.
  await terminal.app.evaluate(() => {
    process.env.LD_PRELOAD = 'libumockdev-preload.so.0';
  });
  terminal.killStation();
  const condition = async (kind: DeviceKind) => {
    const answered = await terminal.ask('snapshot.get', null);
    // The station is just being started.
    if (!answered.ok) return undefined;
    const { terminal: shown } = callSchemas['snapshot.get'].result.parse(answered.value);
    return shown.devices.find((device) => device.kind === kind)?.condition;
  };
  const until = (kind: DeviceKind, state: string) =>
    eventually(async () => (await condition(kind))?.state === state, `${kind} ${state}`);
  await until('fingerprint-scanner', 'ok');
  await until('control-board', 'ok');
  const station = terminal.stationPid();

  await world.pullOut(scanner(1));
  await until('fingerprint-scanner', 'down');
  await terminal.page.getByText(/ohne Fingerabdruck/).waitFor();
  expect((await condition('control-board'))?.state).toBe('ok');
  await world.plugIn(scanner(2));
  await until('fingerprint-scanner', 'ok');
  await terminal.page.getByText(/ohne Fingerabdruck/).waitFor({ state: 'detached' });

  await world.pullOut(adapter(3));
  await until('control-board', 'down');
  await world.plugIn(adapter(4));
  await until('control-board', 'ok');
  // The same station: nothing crashed over it.
  expect(terminal.stationPid()).toBe(station);
});
