/** A data object: tag of one or two bytes, value. */
export type DataObject = { tag: number; value: Uint8Array };

/** Writes data objects one after the other (ISO/IEC 7816-4, BER-TLV with the shortest length field). */
export function encodeTlv(objects: readonly DataObject[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    objects.flatMap(({ tag, value }) => [...tagBytes(tag), ...lengthBytes(value.length), ...value]),
  );
}

const tagBytes = (tag: number) => (tag > 0xff ? [tag >> 8, tag & 0xff] : [tag]);

function lengthBytes(length: number): number[] {
  if (length < 0x80) return [length];
  const bytes: number[] = [];
  for (let left = length; left > 0; left = Math.floor(left / 0x100)) bytes.unshift(left % 0x100);
  return [0x80 | bytes.length, ...bytes];
}

/** Reads data objects that fill the bytes exactly; `undefined` where they don't. */
export function decodeTlv(bytes: Uint8Array): DataObject[] | undefined {
  const objects: DataObject[] = [];
  let at = 0;
  while (at < bytes.length) {
    let tag = bytes[at++] ?? 0;
    if ((tag & 0x1f) === 0x1f) tag = tag * 0x100 + (bytes[at++] ?? 0);
    let length = bytes[at++] ?? Number.NaN;
    if (length >= 0x80) {
      const lengthField = bytes.subarray(at, at + (length & 0x7f));
      at += length & 0x7f;
      length =
        lengthField.length < 1 || lengthField.length > 4
          ? Number.NaN
          : lengthField.reduce((sum, byte) => sum * 0x100 + byte, 0);
    }
    if (!(at + length <= bytes.length)) return undefined;
    objects.push({ tag, value: bytes.subarray(at, at + length) });
    at += length;
  }
  return objects;
}
