/** Thrown inside the decoder where the stream ends or contradicts itself; `decodeWsq` turns it into its failure. */
export class BadStream extends Error {
  readonly code: 'truncated' | 'malformed' | 'unsupported' | 'too-large';

  constructor(code: BadStream['code']) {
    super(code);
    this.code = code;
  }
}

/** Reads big-endian numbers from bytes; past the end it throws. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  readonly #pastEnd: BadStream['code'];
  #at = 0;

  constructor(bytes: Uint8Array, pastEnd: BadStream['code']) {
    this.#bytes = bytes;
    this.#pastEnd = pastEnd;
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  u8(): number {
    const byte = this.#bytes[this.#at];
    if (byte === undefined) throw new BadStream(this.#pastEnd);
    this.#at++;
    return byte;
  }

  u16(): number {
    return this.u8() * 0x100 + this.u8();
  }

  u32(): number {
    return this.u16() * 0x10000 + this.u16();
  }

  take(count: number): Uint8Array {
    if (count > this.left) throw new BadStream(this.#pastEnd);
    this.#at += count;
    return this.#bytes.subarray(this.#at - count, this.#at);
  }

  /** The next byte without taking it. */
  peek(ahead = 0): number | undefined {
    return this.#bytes[this.#at + ahead];
  }

  /** The next marker; extra 0xff before it are filling. */
  marker(): number {
    if (this.u8() !== 0xff) throw new BadStream('malformed');
    let low = this.u8();
    while (low === 0xff) low = this.u8();
    return 0xff00 + low;
  }

  /** The body of a segment, whose two-byte length counts itself. */
  segment(): ByteReader {
    const length = this.u16();
    if (length < 2) throw new BadStream('malformed');
    return new ByteReader(this.take(length - 2), 'malformed');
  }
}
