import {
  address,
  headLength,
  mostContent,
  type Packet,
  packetKind,
  packetStart,
  packetSum,
  sumLength,
} from './packet.ts';

/** A packet, or the notice that one did not arrive whole. */
export type PacketEvent = { kind: 'packet'; packet: Packet } | { kind: 'corrupt' };

const prefix = Uint8Array.of(...packetStart, ...address);

/**
 * Cuts a stream of bytes into packets. What is no packet is skipped: after a wrong sum the search goes on with the
 * very next byte, so that a packet behind a broken one is found. Keeps less than one packet of bytes.
 */
export class PacketReader {
  #kept = new Uint8Array(0);

  /** What has become complete with these bytes. The packets' contents are copies. */
  push(bytes: Uint8Array): PacketEvent[] {
    const all = new Uint8Array(this.#kept.length + bytes.length);
    all.set(this.#kept);
    all.set(bytes, this.#kept.length);
    this.#kept.fill(0);
    const events: PacketEvent[] = [];
    let at = 0;
    while (at < all.length) {
      const found = readPacket(all, at);
      if (found === 'incomplete') break;
      if (found === 'none') at++;
      else if (found === 'corrupt') {
        events.push({ kind: 'corrupt' });
        at++;
      } else {
        events.push({ kind: 'packet', packet: found });
        at += headLength + found.content.length + sumLength;
      }
    }
    this.#kept = all.slice(at);
    all.fill(0);
    return events;
  }
}

function readPacket(bytes: Uint8Array, at: number): Packet | 'none' | 'corrupt' | 'incomplete' {
  const there = Math.min(prefix.length, bytes.length - at);
  for (let i = 0; i < there; i++) if (bytes[at + i] !== prefix[i]) return 'none';
  if (bytes.length - at < headLength) return 'incomplete';
  const kind = packetKind(bytes[at + 6] ?? 0);
  const length = ((bytes[at + 7] ?? 0) << 8) | (bytes[at + 8] ?? 0);
  if (!kind || length < sumLength || length > mostContent + sumLength) return 'corrupt';
  const end = at + headLength + length - sumLength;
  if (bytes.length < end + sumLength) return 'incomplete';
  const sum = ((bytes[end] ?? 0) << 8) | (bytes[end + 1] ?? 0);
  if (sum !== packetSum(bytes.subarray(at + 6, end))) return 'corrupt';
  return { kind, content: bytes.slice(at + headLength, end) };
}
