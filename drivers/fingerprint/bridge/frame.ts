/**
 * Frames of the bridge, on standard input and output or TCP:
 *
 *     length of the JSON text (4, big-endian) | length of the binary part (4) | JSON in UTF-8 | binary part
 *
 * The binary part holds the pixels that the message speaks of, and is empty for most messages.
 */
export type Frame = { json: unknown; binary: Uint8Array<ArrayBuffer> };

/** Capabilities and events are short. */
export const mostJson = 64 * 1024;
/** The largest picture that the port knows: 1600 × 1600. */
export const mostBinary = 1600 * 1600;

const headLength = 8;

/** Throws a RangeError when a part is too long. */
export function encodeFrame(json: unknown, binary: Uint8Array = new Uint8Array(0)): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(json));
  if (text.length > mostJson || binary.length > mostBinary) throw new RangeError('frame is too long');
  const bytes = new Uint8Array(headLength + text.length + binary.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, text.length);
  view.setUint32(4, binary.length);
  bytes.set(text, headLength);
  bytes.set(binary, headLength + text.length);
  return bytes;
}

/**
 * Cuts a stream of bytes into frames. There is no way back into step after rubbish: one bad frame and the stream is
 * given up. Keeps one frame at most, and makes room for it only as its bytes come.
 */
export class FrameReader {
  #kept = new Uint8Array(0);
  #length = 0;
  #broken = false;

  /** The frames that became complete; `broken` when something came that is none. Binary parts are copies. */
  push(bytes: Uint8Array): Frame[] | 'broken' {
    if (this.#broken) return 'broken';
    this.#append(bytes);
    const frames: Frame[] = [];
    const view = new DataView(this.#kept.buffer);
    let at = 0;
    while (this.#length - at >= headLength) {
      const [text, binary] = [view.getUint32(at), view.getUint32(at + 4)];
      if (text > mostJson || binary > mostBinary) return this.#giveUp();
      const [from, middle, end] = [at + headLength, at + headLength + text, at + headLength + text + binary];
      if (this.#length < end) break;
      const json = parse(this.#kept.subarray(from, middle));
      if (json === undefined) return this.#giveUp();
      frames.push({ json, binary: this.#kept.slice(middle, end) });
      at = end;
    }
    this.#drop(at);
    return frames;
  }

  #append(bytes: Uint8Array): void {
    const length = this.#length + bytes.length;
    if (length > this.#kept.length) {
      const larger = new Uint8Array(Math.max(length, this.#kept.length * 2));
      larger.set(this.#kept.subarray(0, this.#length));
      this.#kept.fill(0);
      this.#kept = larger;
    }
    this.#kept.set(bytes, this.#length);
    this.#length = length;
  }

  #drop(count: number): void {
    if (count === 0) return;
    this.#kept.copyWithin(0, count, this.#length);
    this.#kept.fill(0, this.#length - count, this.#length);
    this.#length -= count;
  }

  #giveUp(): 'broken' {
    this.#broken = true;
    this.#kept.fill(0);
    this.#kept = new Uint8Array(0);
    return 'broken';
  }
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
