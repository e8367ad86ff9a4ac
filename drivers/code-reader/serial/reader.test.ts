import { expect, test } from 'vitest';
import { ManualClock } from '../../../domain/clock.ts';
import { MemoryCable } from '../../../tests/support/memory-transport.ts';
import { describeCodeReaderContract } from '../contract.ts';
import { openSerialReader } from './reader.ts';

async function connected() {
  const clock = new ManualClock(0);
  const cable = new MemoryCable();
  const peer = { receive: () => {}, send: (_: Uint8Array) => {} };
  const opened = await openSerialReader({ transport: cable.opener(peer), clock })(
    new AbortController().signal,
  );
  if (!opened.ok) throw new Error(opened.failure.code);
  let codes = 0;
  opened.value.onPhotoCode(() => {
    codes += 1;
  });
  const scan = (text: string) => {
    const bytes = new TextEncoder().encode(text);
    peer.send(bytes);
    return bytes;
  };
  return { reader: opened.value, scan, clock, cable, codes: () => codes };
}

const code = `${'ELICHTBILD'.repeat(6)}\r\n`;

describeCodeReaderContract('serial', async () => {
  const { reader, scan, cable } = await connected();
  return { reader, scan: () => void scan(code), unplug: () => cable.unplug() };
});

test('a photographer’s code counts once, however it comes in pieces; its bytes are gone', async () => {
  const { scan, codes } = await connected();
  const bytes = scan(code.slice(0, 17));
  scan(code.slice(17));
  expect(codes()).toBe(1);
  expect([...bytes].every((byte) => byte === 0)).toBe(true);
});

test.each(['4012345678901\r\n', '\r\n', `${'x'.repeat(5_000)}\n`])('not a code: %s', async (text) => {
  const { scan, codes } = await connected();
  scan(text);
  expect(codes()).toBe(0);
});

test('what was broken off does not count for the next one', async () => {
  const { scan, clock, codes } = await connected();
  scan('ELICHTBILDELICHTBILD');
  clock.advance(1_000);
  scan('4012345678901\r');
  expect(codes()).toBe(0);
});

test('unplugged: down, and no handle is left', async () => {
  const { reader, cable } = await connected();
  cable.unplug();
  expect(reader.condition()).toEqual({ state: 'down', code: 'disconnected' });
  expect(cable.handles).toBe(0);
});
