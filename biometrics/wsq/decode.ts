import { fail, ok, type Result } from '../../domain/result.ts';
import { BadStream } from './byte-reader.ts';
import { statedPpi } from './comment.ts';
import { marker } from './markers.ts';
import { toPixels } from './pixel-range.ts';
import { dequantise } from './quantise.ts';
import { readStream, type WsqStream } from './read-stream.ts';
import { codedSubbands, subbandTree } from './subbands.ts';
import { reconstruct } from './synthesis.ts';

/** A decoded print. `ppi` is what a NIST comment states, if there is one. */
export type DecodedWsq = {
  width: number;
  height: number;
  ppi: number | undefined;
  pixels: Uint8Array<ArrayBuffer>;
  comments: readonly string[];
};

export type DecodeFailureCode = 'not-wsq' | BadStream['code'];

/**
 * Decodes a WSQ stream (FBI IAFIS-IC-0110 v3.1) to the pixels of NIST's reference decoder in single precision; with
 * sides of 80 pixels or less that one mirrors its shortest bands otherwise, and pixels near the edges differ.
 *
 * Takes filters of any length, several tables per segment, restart markers and filling bytes; bytes after the end of
 * the image are ignored. Never throws, whatever the bytes are: a stream that ends early is `truncated`, one that
 * contradicts itself `malformed`, filters that the standard does not know `unsupported`, more than 16 megapixels
 * `too-large`.
 */
export function decodeWsq(bytes: Uint8Array): Result<DecodedWsq, { code: DecodeFailureCode }> {
  if (bytes[0] !== marker.startOfImage >> 8 || bytes[1] !== (marker.startOfImage & 0xff)) {
    return fail({ code: 'not-wsq' });
  }
  try {
    return ok(rebuild(readStream(bytes.subarray(2))));
  } catch (error) {
    if (error instanceof BadStream) return fail({ code: error.code });
    throw error;
  }
}

function rebuild({ frame, filters, quantisation, indices, comments }: WsqStream): DecodedWsq {
  const { width, height, range } = frame;
  const { splits, subbands } = subbandTree(width, height);
  const plane = new Float32Array(width * height);
  dequantise(indices, plane, width, subbands.slice(0, codedSubbands), quantisation);
  reconstruct(plane, width, splits, filters);
  const ppi = comments.map(statedPpi).find((stated) => stated !== undefined);
  return { width, height, ppi, pixels: toPixels(plane, range), comments };
}
