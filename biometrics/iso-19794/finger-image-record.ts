import { fail, ok, type Result } from '../../domain/result.ts';
import { type FingerPosition, isFingerPosition } from './finger-position.ts';

/** One finger's image as a finger image record carries it. */
export type FingerImageRecord = {
  finger: FingerPosition;
  ppi: 500 | 1000;
  width: number;
  height: number;
  /** 0–100; `undefined` where it was not measured. */
  quality: number | undefined;
  compression: 'none' | 'wsq';
  /** 8-bit grey pixels row by row, or a WSQ stream. */
  data: Uint8Array;
};

export type RecordFailure = Result<never, { code: 'malformed' | 'unsupported' }>;

export const malformed = fail({ code: 'malformed' as const });
export const unsupported = fail({ code: 'unsupported' as const });

const generalHeaderBytes = 32;
const viewHeaderBytes = 14;
/** "FIR", 0, "010", 0 */
const magic = [0x46, 0x49, 0x52, 0, 0x30, 0x31, 0x30, 0];

/** Acquisition settings of the standard's table 1: 8 bits, 200 grey levels, at 500 or 1000 ppi. */
const levels = { 500: 31, 1000: 41 } as const;
const compressions = ['none', undefined, 'wsq'] as const;
const pixelsPerInch = 1;
const bitsPerPixel = 8;
const livePlain = 0;
const noQuality = 254;

/**
 * A finger image record of ISO/IEC 19794-4:2005 with one view of one finger, plain, live (big-endian; general header
 * of 32 bytes, finger image header of 14).
 *
 * Unverified: the layout was taken from public readers of the format (NIST's biomdi, JMRTD), which agree; the text of
 * the standard was not at hand. The capture device is given as 0, "not stated".
 */
export function encodeFingerImageRecord(record: FingerImageRecord): Uint8Array<ArrayBuffer> {
  const { finger, ppi, width, height, quality, compression, data } = record;
  const bytes = new Uint8Array(generalHeaderBytes + viewHeaderBytes + data.length);
  const view = new DataView(bytes.buffer);
  bytes.set(magic);
  view.setUint32(10, bytes.length);
  view.setUint16(16, levels[ppi]);
  view.setUint8(18, 1);
  view.setUint8(19, pixelsPerInch);
  for (const at of [20, 22, 24, 26]) view.setUint16(at, ppi);
  view.setUint8(28, bitsPerPixel);
  view.setUint8(29, compressions.indexOf(compression));
  view.setUint32(generalHeaderBytes, viewHeaderBytes + data.length);
  view.setUint8(36, finger);
  view.setUint8(37, 1);
  view.setUint8(38, 1);
  view.setUint8(39, quality ?? noQuality);
  view.setUint8(40, livePlain);
  view.setUint16(41, width);
  view.setUint16(43, height);
  bytes.set(data, generalHeaderBytes + viewHeaderBytes);
  return bytes;
}

/**
 * Reads such a record. `malformed` where lengths or magic don't hold, `unsupported` where the record is sound but has
 * several views, another finger, resolution, depth or compression than `FingerImageRecord` can say.
 */
export function decodeFingerImageRecord(bytes: Uint8Array): Result<FingerImageRecord, never> | RecordFailure {
  const headers = generalHeaderBytes + viewHeaderBytes;
  if (bytes.length < headers || magic.some((byte, at) => bytes[at] !== byte)) return malformed;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const recordLength = view.getUint16(8) * 2 ** 32 + view.getUint32(10);
  if (recordLength !== bytes.length) return malformed;
  const ppi = view.getUint16(24);
  const finger = view.getUint8(36);
  const compression = compressions[view.getUint8(29)];
  const plain = view.getUint8(18) === 1 && view.getUint8(19) === pixelsPerInch;
  if (!plain || view.getUint8(28) !== bitsPerPixel || !compression) return unsupported;
  if ((ppi !== 500 && ppi !== 1000) || view.getUint16(26) !== ppi || !isFingerPosition(finger))
    return unsupported;
  if (view.getUint32(generalHeaderBytes) !== bytes.length - generalHeaderBytes) return malformed;
  const width = view.getUint16(41);
  const height = view.getUint16(43);
  const data = bytes.subarray(headers);
  if (compression === 'none' && data.length !== width * height) return malformed;
  const stated = view.getUint8(39);
  const quality = stated <= 100 ? stated : undefined;
  return ok({ finger, ppi, width, height, quality, compression, data });
}
