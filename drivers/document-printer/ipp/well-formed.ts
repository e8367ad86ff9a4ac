const headerBytes = 8;
const endOfAttributes = 0x03;
/** Lengths that values of these tags must have (RFC 8010 §3.9). */
const fixedLengths = new Map([
  [0x21, 4],
  [0x22, 1],
  [0x23, 4],
  [0x31, 11],
]);
const withLanguage = new Set([0x35, 0x36]);

/**
 * True when the bytes are a whole IPP message by the grammar of RFC 8010 §3.1. The decoder library trusts every length
 * and runs in circles on a negative one; so nothing else reaches it.
 */
export function isWellFormed(bytes: Buffer): boolean {
  let at = headerBytes;
  let inGroup = false;
  let hasAttribute = false;
  while (at < bytes.length) {
    const tag = bytes.readUInt8(at);
    at += 1;
    if (tag === endOfAttributes) return true;
    if (tag < 0x10) {
      inGroup = true;
      hasAttribute = false;
      continue;
    }
    const name = lengthAt(bytes, at);
    if (!inGroup || tag > 0x7f || name === undefined || (name === 0 && !hasAttribute)) return false;
    hasAttribute = true;
    at += 2 + name;
    const value = lengthAt(bytes, at);
    if (value === undefined || (fixedLengths.get(tag) ?? value) !== value) return false;
    if (withLanguage.has(tag) && !hasTwoParts(bytes.subarray(at + 2, at + 2 + value))) return false;
    at += 2 + value;
  }
  return false;
}

/** A signed length of two bytes, whose content is there; undefined otherwise. */
function lengthAt(bytes: Buffer, at: number): number | undefined {
  if (at + 2 > bytes.length) return undefined;
  const length = bytes.readInt16BE(at);
  return length >= 0 && at + 2 + length <= bytes.length ? length : undefined;
}

/** Language and text, each with its length (RFC 8010 §3.9). */
function hasTwoParts(value: Buffer): boolean {
  const language = lengthAt(value, 0);
  if (language === undefined) return false;
  const text = lengthAt(value, 2 + language);
  return text !== undefined && 4 + language + text === value.length;
}
