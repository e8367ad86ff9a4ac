/**
 * Packets of the ZFM-20 family (ZhianTec ZFM-20, R30x, AS608, R503), big-endian:
 *
 *     EF 01 | address (4) | kind (1) | length (2) = content + 2 | content | sum (2)
 *
 * sum = (kind + both length bytes + content) modulo 65536. From the manufacturers' public protocol tables.
 */
export const packetKinds = { command: 0x01, data: 0x02, ack: 0x07, lastData: 0x08 } as const;
export type PacketKind = keyof typeof packetKinds;
export type Packet = { kind: PacketKind; content: Uint8Array };

export const packetStart = [0xef, 0x01] as const;
/** Start, address, kind and length. */
export const headLength = 9;
export const sumLength = 2;
/** The largest packet size that a sensor can be set to. */
export const mostContent = 256;

/** Every module comes with this address; no other is used here. */
export const address = Uint8Array.of(0xff, 0xff, 0xff, 0xff);

const kindOf = new Map<number, PacketKind>([
  [packetKinds.command, 'command'],
  [packetKinds.data, 'data'],
  [packetKinds.ack, 'ack'],
  [packetKinds.lastData, 'lastData'],
]);

export const packetKind = (code: number): PacketKind | undefined => kindOf.get(code);

/** The bytes of a packet. Throws a RangeError when its content is longer than 256 bytes. */
export function encodePacket({ kind, content }: Packet): Uint8Array {
  if (content.length > mostContent) throw new RangeError('content of a packet is too long');
  const bytes = new Uint8Array(headLength + content.length + sumLength);
  const view = new DataView(bytes.buffer);
  bytes.set(packetStart);
  bytes.set(address, 2);
  bytes[6] = packetKinds[kind];
  view.setUint16(7, content.length + sumLength);
  bytes.set(content, headLength);
  view.setUint16(headLength + content.length, packetSum(bytes.subarray(6, headLength + content.length)));
  return bytes;
}

/** Of everything between the address and the sum. */
export function packetSum(bytes: Uint8Array): number {
  let sum = 0;
  for (const byte of bytes) sum += byte;
  return sum & 0xffff;
}
