import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { SteerableClock } from '../../../domain/clock.ts';
import { eventually } from '../../../tests/support/eventually.ts';
import { noMoreHandlesThan, openHandles } from '../../../tests/support/open-handles.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { VirtualSerialPort } from '../../../tests/support/virtual-serial-port.ts';
import { openSerial } from '../../transport/serial.ts';
import { openSerialReader } from './reader.ts';

test('over a serial line: codes count however they come; unplugged in the middle of one, no handle is left', async () => {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const attached = new Promise<Socket>((resolve) => server.once('connection', resolve));
  const line = await VirtualSerialPort.start(temporaryFolder(), address.port);
  onTestFinished(() => line.stop());
  const clock = new SteerableClock();
  const before = openHandles();
  const opened = await openSerialReader({
    transport: openSerial({ address: { path: line.path }, baudRate: 9_600, clock }),
    clock,
  })(new AbortController().signal);
  if (!opened.ok) throw new Error(opened.failure.code);
  const reader = opened.value;
  let codes = 0;
  reader.onPhotoCode(() => {
    codes += 1;
  });
  const device = await attached;
  onTestFinished(() => {
    device.destroy();
  });
  device.on('error', () => device.destroy());
  device.write('ELICHTBILD');
  device.write(`${'ELICHTBILD'.repeat(5)}\r\n`);
  await eventually(async () => codes === 1, 'the code');
  device.write('ELICHTBILD'.repeat(3));
  device.destroy();
  await eventually(async () => reader.condition().code === 'disconnected', 'lost');
  expect(codes).toBe(1);
  await reader.close();
  await noMoreHandlesThan(before);
});
