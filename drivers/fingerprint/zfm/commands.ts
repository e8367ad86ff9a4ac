import { encodePacket } from './packet.ts';

const command = (...content: number[]): Uint8Array =>
  encodePacket({ kind: 'command', content: Uint8Array.from(content) });

export const commands = {
  /** Takes an image into the sensor's memory. */
  genImg: command(0x01),
  /** Sends the image that was taken. */
  upImage: command(0x0a),
  readSysPara: command(0x0f),
  /** Line speed as a multiple of 9600; acknowledged at the old speed, then applied and kept over power cycles. */
  setBaudRate: (baudRate: number) => command(0x0e, 0x04, baudRate / 9600),
  verifyPassword: command(0x13, 0, 0, 0, 0),
  /** R503 only; others say that they do not know it, or nothing. */
  softReset: command(0x3d),
} as const;

/** First byte of an acknowledgement. */
export const confirmation = {
  ok: 0x00,
  packetError: 0x01,
  noFinger: 0x02,
  captureFailed: 0x03,
  wrongPassword: 0x13,
} as const;

export type SystemParameters = {
  /** Content of a data packet, in bytes. */
  packetSize: number;
  baudRate: number;
};

/** What ReadSysPara answers, without its confirmation; undefined when it is no such answer. */
export function parseSystemParameters(content: Uint8Array): SystemParameters | undefined {
  if (content.length !== 16) return undefined;
  const view = new DataView(content.buffer, content.byteOffset, content.length);
  const size = view.getUint16(12);
  const multiple = view.getUint16(14);
  if (size > 3 || multiple < 1 || multiple > 12) return undefined;
  return { packetSize: 32 << size, baudRate: multiple * 9600 };
}
