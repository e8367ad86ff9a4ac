import openOpenJpeg from '@cornerstonejs/codec-openjpeg/wasmjs';
import type { FaceImage } from '../face-image.ts';
import { jp2File } from './jp2-file.ts';
import { reduce } from './resample.ts';

/** Makes the producer's copies; `wasm` is the codec's address where it does not lie beside its script. */
export async function openProducerCopies(
  wasm?: string,
): Promise<(crop: FaceImage) => Uint8Array<ArrayBuffer>> {
  const silent = () => {};
  const { J2KEncoder } = await openOpenJpeg({
    print: silent,
    printErr: silent,
    ...(wasm === undefined ? {} : { locateFile: () => wasm }),
  });
  /**
   * Half the crop's size, 622×800, as lossless JPEG 2000 (TR-03121-3.2 §5.12; lossless since v7.0): the producer makes
   * the chip's small copy, and only that step loses anything.
   */
  return (crop) => {
    const half = reduce(crop, 2);
    const { width, height, pixels } = half;
    const encoder = new J2KEncoder();
    const samples = encoder.getDecodedBuffer({
      width,
      height,
      bitsPerSample: 8,
      componentCount: 3,
      isSigned: false,
    });
    for (let i = 0; i < width * height; i++)
      for (let channel = 0; channel < 3; channel++) samples[3 * i + channel] = pixels[4 * i + channel] ?? 0;
    encoder.setQuality(true, 1);
    encoder.encode();
    const file = jp2File(encoder.getEncodedBuffer(), half);
    samples.fill(0);
    half.pixels.fill(0);
    encoder.delete();
    return file;
  };
}
