import type { Result } from '../../domain/result.ts';
import { type DataObject, decodeTlv, encodeTlv } from './ber-tlv.ts';
import {
  decodeFingerImageRecord,
  encodeFingerImageRecord,
  type FingerImageRecord,
  malformed,
  type RecordFailure,
  unsupported,
} from './finger-image-record.ts';
import { biometricSubtype } from './finger-position.ts';

/** ISO/IEC 7816-11 and ICAO Doc 9303-10, data group 3. */
const tag = {
  template: 0x7f60,
  header: 0xa1,
  headerVersion: 0x80,
  type: 0x81,
  subtype: 0x82,
  formatOwner: 0x87,
  formatType: 0x88,
  data: 0x5f2e,
} as const;

const headerVersion = [0x01, 0x01];
const fingerprint = [0x08];
/** ISO/IEC JTC 1/SC 37, as registered with IBIA. */
const formatOwner = [0x01, 0x01];
/** Finger image data of ISO/IEC 19794-4. */
const formatType = [0x00, 0x07];

/**
 * A finger image record in a CBEFF block: the biometric information template that documents carry in data group 3
 * and that TR-03121-3.2 §5.12.7 asks for (`icao-cbeff-bit-bdb-19794-4`, to be Base64 in its XML). One template, one
 * finger: 7F60 { A1 { 80 version, 81 type, 82 subtype, 87 owner, 88 format }, 5F2E record }.
 *
 * Unverified: tags and values are those which public readers of data group 3 (JMRTD, NIST's biomdi) expect; that the
 * guideline wants the optional 80 and 81, and 5F2E (plain) rather than 7F2E (constructed), could not be looked up.
 */
export function encodeFingerTemplate(record: FingerImageRecord): Uint8Array<ArrayBuffer> {
  const header = [
    { tag: tag.headerVersion, value: Uint8Array.from(headerVersion) },
    { tag: tag.type, value: Uint8Array.from(fingerprint) },
    { tag: tag.subtype, value: Uint8Array.of(biometricSubtype(record.finger)) },
    { tag: tag.formatOwner, value: Uint8Array.from(formatOwner) },
    { tag: tag.formatType, value: Uint8Array.from(formatType) },
  ];
  const value = encodeTlv([
    { tag: tag.header, value: encodeTlv(header) },
    { tag: tag.data, value: encodeFingerImageRecord(record) },
  ]);
  return encodeTlv([{ tag: tag.template, value }]);
}

/**
 * Reads such a template; the header's objects may come in any order, and others are passed over. `malformed` where
 * the header names another finger than the record, `unsupported` where it announces another format.
 */
export function decodeFingerTemplate(bytes: Uint8Array): Result<FingerImageRecord, never> | RecordFailure {
  const outer = decodeTlv(bytes);
  const template = only(outer, tag.template);
  const inner = template && outer?.length === 1 ? decodeTlv(template) : undefined;
  const header = only(inner, tag.header);
  const fields = header ? decodeTlv(header) : undefined;
  const data = only(inner, tag.data);
  const owner = only(fields, tag.formatOwner);
  const type = only(fields, tag.formatType);
  if (!owner || !type || !data) return malformed;
  if (!same(owner, formatOwner) || !same(type, formatType)) return unsupported;
  const record = decodeFingerImageRecord(data);
  const subtype = only(fields, tag.subtype);
  if (record.ok && subtype && !same(subtype, [biometricSubtype(record.value.finger)])) return malformed;
  return record;
}

const only = (objects: readonly DataObject[] | undefined, wanted: number) =>
  objects?.find((object) => object.tag === wanted)?.value;

const same = (value: Uint8Array, expected: readonly number[]) =>
  value.length === expected.length && expected.every((byte, at) => value[at] === byte);
