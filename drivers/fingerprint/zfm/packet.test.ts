import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commands, parseSystemParameters } from './commands.ts';
import { encodePacket, type Packet } from './packet.ts';
import { PacketReader } from './packet-reader.ts';

const hex = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));
const packetsOf = (reader: PacketReader, bytes: Uint8Array) =>
  reader.push(bytes).flatMap((event) => (event.kind === 'packet' ? [event.packet] : []));

const packet: fc.Arbitrary<Packet> = fc.record({
  kind: fc.constantFrom('command', 'data', 'ack', 'lastData'),
  content: fc.uint8Array({ maxLength: 256 }),
});

describe('vectors of the protocol tables', () => {
  test.each([
    ['verify password', commands.verifyPassword, 'ef01ffffffff0100071300000000001b'],
    ['take an image', commands.genImg, 'ef01ffffffff010003010005'],
    ['send the image', commands.upImage, 'ef01ffffffff0100030a000e'],
  ])('%s', (_, command, expected) => expect(command).toEqual(hex(expected)));

  test.each([
    ['ok', 'ef01ffffffff07000300000a', [0]],
    ['no finger', 'ef01ffffffff07000302000c', [2]],
  ])('answer: %s', (_, bytes, content) => {
    expect(packetsOf(new PacketReader(), hex(bytes))).toEqual([
      { kind: 'ack', content: Uint8Array.from(content) },
    ]);
  });

  test('system parameters: 128 bytes a packet at 57600', () => {
    const content = hex('0000000003e80003ffffffff00020006');
    expect(parseSystemParameters(content)).toEqual({ packetSize: 128, baudRate: 57_600 });
    expect(parseSystemParameters(content.subarray(1))).toBeUndefined();
    expect(parseSystemParameters(hex('0000000003e80003ffffffff00040006'))).toBeUndefined();
    expect(parseSystemParameters(hex('0000000003e80003ffffffff00020000'))).toBeUndefined();
  });
});

test('content that is too long is refused', () => {
  expect(() => encodePacket({ kind: 'data', content: new Uint8Array(257) })).toThrow(RangeError);
});

test('what was encoded is read again, however the bytes come', () => {
  fc.assert(
    fc.property(fc.array(packet, { maxLength: 5 }), fc.integer({ min: 1, max: 300 }), (packets, step) => {
      const reader = new PacketReader();
      const bytes = Buffer.concat(packets.map(encodePacket));
      const read: Packet[] = [];
      for (let at = 0; at < bytes.length; at += step)
        read.push(...packetsOf(reader, bytes.subarray(at, at + step)));
      expect(read).toEqual(packets);
    }),
  );
});

test('a packet behind rubbish and a broken packet is found', () => {
  const noise = fc.uint8Array({ maxLength: 40 }).filter((bytes) => !bytes.includes(0xef));
  fc.assert(
    fc.property(noise, packet, packet, fc.nat(), (rubbish, broken, whole, where) => {
      const damaged = encodePacket(broken);
      // A flipped bit in what the sum covers; a length that grew may swallow what follows, which is another case.
      const at = 9 + (where % (damaged.length - 9));
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      const reader = new PacketReader();
      const events = reader.push(Buffer.concat([rubbish, damaged, encodePacket(whole)]));
      expect(events.at(-1)).toEqual({ kind: 'packet', packet: whole });
      expect(events.some(({ kind }) => kind === 'corrupt')).toBe(true);
    }),
  );
});
