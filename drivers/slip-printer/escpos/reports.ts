/** What a printer sends by itself or as an answer. */
export type PrinterReport =
  /** Answer to DLE EOT; which one, only the order of the questions tells. */
  | { kind: 'real-time'; byte: number }
  /** Automatic status back (GS a): the four bytes. */
  | { kind: 'status-back'; bytes: readonly [number, number, number, number] }
  /** Answer to GS r: everything before it is printed. */
  | { kind: 'done' }
  /** Answer to DLE DC4 8: the buffers are empty. */
  | { kind: 'cleared' };

/** First bytes of blocks that end with NUL: clear response and others that nobody asked for. */
const blockHeaders = new Set([0x35, 0x37, 0x3b, 0x3d, 0x5f]);
const longestBlock = 80;
const clearResponse = 0x25;

/** True for the bytes 2 to 4 of an automatic status, and for the answer to GS r. */
const isPlain = (byte: number | undefined): byte is number => byte !== undefined && (byte & 0x90) === 0;

/** Parts the printer's bytes into reports, however they were split on the way; bytes without a sense are dropped. */
export class ReportReader {
  #bytes: number[] = [];

  push(bytes: Uint8Array): PrinterReport[] {
    this.#bytes.push(...bytes);
    const reports: PrinterReport[] = [];
    for (;;) {
      const [length, report] = this.#next();
      if (length === 0) return reports;
      this.#bytes.splice(0, length);
      if (report) reports.push(report);
    }
  }

  /** How many bytes the first report takes (0: it has not all come yet), and what it is. */
  #next(): [number, PrinterReport?] {
    const [a, b, c, d] = this.#bytes;
    if (a === undefined) return [0];
    if (blockHeaders.has(a)) return this.#block();
    if ((a & 0x93) === 0x12) return [1, { kind: 'real-time', byte: a }];
    if ((a & 0x93) === 0x10) {
      const rest = this.#bytes.slice(1, 4);
      if (!rest.every(isPlain)) return [1];
      if (!isPlain(b) || !isPlain(c) || !isPlain(d)) return [0];
      return [4, { kind: 'status-back', bytes: [a, b, c, d] }];
    }
    return isPlain(a) ? [1, { kind: 'done' }] : [1];
  }

  #block(): [number, PrinterReport?] {
    const end = this.#bytes.indexOf(0);
    if (end === -1) return this.#bytes.length > longestBlock ? [1] : [0];
    if (end > longestBlock) return [1];
    return this.#bytes[1] === clearResponse && end === 2 ? [3, { kind: 'cleared' }] : [end + 1];
  }
}
