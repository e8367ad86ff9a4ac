import { zeroBinWidth } from './bin-widths.ts';
import { analysisHigh, analysisLow, outwardHalf } from './filters.ts';
import type { HuffmanTable } from './huffman-table.ts';
import { marker } from './markers.ts';
import type { PixelRange } from './pixel-range.ts';
import { binCentre } from './quantise.ts';
import { toScaled } from './scaled-number.ts';
import { codedSubbands } from './subbands.ts';

/** Part 3 of the standard defines encoder parameter sets; ours are those of encoder number two. */
const encoderNumber = 2;

/** The FBI gives this number with a certificate; 0 stands for none. */
const softwareNumber = 0;

/** Room in the quantisation table for subbands that are never coded. */
const tableSubbands = 64;

/** Writes the segments of a WSQ stream (IAFIS-IC-0110 v3.1). */
export class StreamWriter {
  readonly #bytes: number[] = [];

  start(): void {
    this.#u16(marker.startOfImage);
  }

  comment(text: string): void {
    const encoded = new TextEncoder().encode(text);
    this.#u16(marker.comment);
    this.#u16(encoded.length + 2);
    this.#raw(encoded);
  }

  transformTable(): void {
    this.#u16(marker.transformTable);
    const halves = [outwardHalf(analysisLow), outwardHalf(analysisHigh)];
    this.#u16(4 + halves.reduce((sum, half) => sum + 6 * half.length, 0));
    this.#u8(analysisLow.length);
    this.#u8(analysisHigh.length);
    for (const tap of halves.flatMap((half) => [...half])) {
      const { mantissa, exponent } = toScaled(Math.abs(tap), 0xffffffff);
      this.#u8(tap < 0 ? 1 : 0);
      this.#u8(exponent);
      this.#u16(mantissa >>> 16);
      this.#u16(mantissa & 0xffff);
    }
  }

  quantisationTable(widths: Float32Array): void {
    this.#u16(marker.quantisationTable);
    this.#u16(5 + tableSubbands * 6);
    this.#u8(2);
    this.#u16(Math.round(binCentre * 100));
    for (let subband = 0; subband < tableSubbands; subband++) {
      const width = subband < codedSubbands ? (widths[subband] ?? 0) : 0;
      this.#scaled(width);
      this.#scaled(zeroBinWidth(width));
    }
  }

  frame(width: number, height: number, { shift, scale }: PixelRange): void {
    this.#u16(marker.startOfFrame);
    this.#u16(17);
    this.#u8(0);
    this.#u8(255);
    this.#u16(height);
    this.#u16(width);
    this.#scaled(shift);
    this.#scaled(scale);
    this.#u8(encoderNumber);
    this.#u16(softwareNumber);
  }

  huffmanTable(id: number, { counts, values }: HuffmanTable): void {
    this.#u16(marker.huffmanTable);
    this.#u16(3 + counts.length + values.length);
    this.#u8(id);
    this.#raw(counts);
    this.#raw(values);
  }

  block(tableId: number, entropyCoded: Iterable<number>): void {
    this.#u16(marker.startOfBlock);
    this.#u16(3);
    this.#u8(tableId);
    this.#raw(entropyCoded);
  }

  finish(): Uint8Array<ArrayBuffer> {
    this.#u16(marker.endOfImage);
    return Uint8Array.from(this.#bytes);
  }

  #u8(value: number): void {
    this.#bytes.push(value & 0xff);
  }

  #u16(value: number): void {
    this.#u8(value >> 8);
    this.#u8(value);
  }

  #scaled(value: number): void {
    const { mantissa, exponent } = toScaled(value, 0xffff);
    this.#u8(exponent);
    this.#u16(mantissa);
  }

  #raw(bytes: Iterable<number>): void {
    for (const byte of bytes) this.#bytes.push(byte);
  }
}
