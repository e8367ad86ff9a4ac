/** What came out of the emulated printer between two cuts. */
export type EmulatedSlip = { text: string; qr: string[]; pictures: EmulatedPicture[] };

/** A raster picture: one bit per dot, a set bit is black. */
export type EmulatedPicture = { width: number; height: number; bits: Uint8Array };

const unknownCodePage = '\u{fffd}';

/**
 * The paper path of an ESC/POS printer: interprets the commands of a slip, byte by byte. Text becomes letters by the
 * code page that is chosen at that moment, so that a wrong one is seen.
 */
export class EmulatedPaper {
  readonly slips: EmulatedSlip[] = [];
  /** Lines that are left on the roll. */
  linesLeft = Number.POSITIVE_INFINITY;
  linesPrinted = 0;
  #text = '';
  #qr: string[] = [];
  #pictures: EmulatedPicture[] = [];
  #qrStored = '';
  #codePage = 0;

  /** What lies on the paper since the last cut. */
  get uncut(): string {
    return this.#text;
  }

  reset(): void {
    this.#codePage = 0;
  }

  /** Runs the first command; returns its length, 0 when it has not all come yet, `out` when there is no paper for it. */
  step(bytes: Uint8Array): number | 'out' {
    const [a = 0, b, c, d] = bytes;
    if (a === 0x0a) {
      if (this.linesLeft <= 0) return 'out';
      this.linesLeft -= 1;
      this.linesPrinted += 1;
      this.#text += '\n';
      return 1;
    }
    if (a === 0x1b) return this.#escape(b, c, d);
    if (a === 0x1c) return b === 0x28 ? blockLength(bytes) : b === undefined ? 0 : 2;
    if (a === 0x1d) return this.#group(bytes, b, c);
    if (a >= 0x20) this.#text += this.#letter(a);
    return 1;
  }

  #escape(command: number | undefined, argument: number | undefined, second: number | undefined): number {
    if (command === undefined) return 0;
    // ESC $: a position of two bytes.
    if (command === 0x24) return second === undefined ? 0 : 4;
    if (command === 0x40) {
      this.reset();
      return 2;
    }
    if (argument === undefined) return 0;
    if (command === 0x74) this.#codePage = argument;
    return 3;
  }

  #group(bytes: Uint8Array, command?: number, c?: number): number {
    if (command === undefined || c === undefined) return 0;
    if (command === 0x56) {
      this.slips.push({ text: this.#text, qr: this.#qr, pictures: this.#pictures });
      this.#text = '';
      this.#qr = [];
      this.#pictures = [];
      return 3;
    }
    if (command === 0x76) return this.#raster(bytes);
    if (command !== 0x28) return 3;
    const length = blockLength(bytes);
    if (length > 0 && c === 0x6b) this.#symbol(bytes.subarray(5, length));
    return length;
  }

  /** GS v 0: a picture, its width in bytes and its height in dots. */
  #raster(bytes: Uint8Array): number {
    if (bytes.length < 8) return 0;
    const [widthLow = 0, widthHigh = 0, heightLow = 0, heightHigh = 0] = bytes.subarray(4);
    const width = widthLow + widthHigh * 256;
    const height = heightLow + heightHigh * 256;
    const length = 8 + width * height;
    if (bytes.length < length) return 0;
    this.#pictures.push({ width: width * 8, height, bits: bytes.slice(8, length) });
    return length;
  }

  /** GS ( k: cn 49 is a QR code; fn 80 stores its content, fn 81 prints it. */
  #symbol([cn, fn, ...data]: Uint8Array): void {
    if (cn !== 49) return;
    if (fn === 80) this.#qrStored = String.fromCharCode(...data.slice(1));
    if (fn === 81) this.#qr.push(this.#qrStored);
  }

  #letter(byte: number): string {
    if (byte < 0x80) return String.fromCharCode(byte);
    return this.#codePage === 16
      ? new TextDecoder('windows-1252').decode(Uint8Array.of(byte))
      : unknownCodePage;
  }
}

/** Length of `GS (` and `FS (` commands, which say it; 0 while they have not all come. */
function blockLength(bytes: Uint8Array): number {
  const low = bytes[3];
  const high = bytes[4];
  if (low === undefined || high === undefined) return 0;
  const length = 5 + low + high * 256;
  return bytes.length < length ? 0 : length;
}
