/** A frame of a camera's movie is far smaller; more without an end is noise. */
const largestFrame = 8_000_000;

const startMarker = [0xff, 0xd8, 0xff] as const;

/**
 * Cuts a stream of JPEG pictures (MJPEG without any container, as gphoto2 writes it) into pictures: from each start of
 * an image to its end. The end marker cannot occur inside entropy-coded data; thumbnails inside of APP segments are
 * passed over by their segment's length.
 */
export class JpegSplitter {
  #bytes = new Uint8Array(0);

  push(piece: Uint8Array): Uint8Array<ArrayBuffer>[] {
    const joined = new Uint8Array(this.#bytes.length + piece.length);
    joined.set(this.#bytes);
    joined.set(piece, this.#bytes.length);
    this.#bytes.fill(0);
    const pictures: Uint8Array<ArrayBuffer>[] = [];
    let at = 0;
    for (;;) {
      const start = findStart(joined, at);
      if (start < 0) {
        // The last two bytes may begin a marker.
        at = Math.max(at, joined.length - 2);
        break;
      }
      const end = findEnd(joined, start);
      if (end < 0) {
        at = start;
        break;
      }
      pictures.push(joined.slice(start, end));
      at = end;
    }
    const rest = joined.length - at;
    this.#bytes = rest > largestFrame ? new Uint8Array(0) : joined.slice(at);
    joined.fill(0);
    return pictures;
  }

  /** Forgets what has come of a picture. */
  reset(): void {
    this.#bytes.fill(0);
    this.#bytes = new Uint8Array(0);
  }
}

function findStart(bytes: Uint8Array, from: number): number {
  for (let i = from; i + 2 < bytes.length; i++)
    if (startMarker.every((byte, k) => bytes[i + k] === byte)) return i;
  return -1;
}

/** Behind the end marker; negative when it has not come yet. Segments before the scan are skipped as wholes. */
function findEnd(bytes: Uint8Array, start: number): number {
  let at = start + 2;
  while (at + 4 <= bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) return scanEnd(bytes, at);
    if (marker === 0xd9) return at + 2;
    if (marker === 0xda) return scanEnd(bytes, at + 2 + length(bytes, at + 2));
    if (marker === 0xff) at += 1;
    else at += 2 + length(bytes, at + 2);
  }
  return -1;
}

const length = (bytes: Uint8Array, at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);

function scanEnd(bytes: Uint8Array, from: number): number {
  for (let i = from; i + 1 < bytes.length; i++) if (bytes[i] === 0xff && bytes[i + 1] === 0xd9) return i + 2;
  return -1;
}
