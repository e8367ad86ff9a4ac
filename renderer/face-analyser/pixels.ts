import type { FaceImage } from '../../biometrics/face/face-image.ts';

/** Shorter edge at which frames of the preview are analysed: a face then has about 120 pixels between the eyes. */
const shorterLiveEdge = 540;

/** Reads bitmaps; the canvas is kept, for a new one per frame would be garbage of megabytes. */
export class PixelReader {
  readonly #canvas = new OffscreenCanvas(1, 1);
  readonly #context = context(this.#canvas);

  /** A preview frame, reduced where it is large; `scale` = pixels of the frame for one of the result. */
  readFrame(frame: ImageBitmap): { image: FaceImage; scale: number } {
    const scale = Math.max(1, Math.min(frame.width, frame.height) / shorterLiveEdge);
    return {
      image: this.#read(frame, Math.round(frame.width / scale), Math.round(frame.height / scale)),
      scale,
    };
  }

  readStill(still: ImageBitmap): FaceImage {
    return this.#read(still, still.width, still.height);
  }

  /** Nothing of the last picture stays in the canvas. */
  forget(): void {
    this.#canvas.width = 1;
    this.#canvas.height = 1;
  }

  #read(bitmap: ImageBitmap, width: number, height: number): FaceImage {
    if (this.#canvas.width !== width || this.#canvas.height !== height) {
      this.#canvas.width = width;
      this.#canvas.height = height;
    }
    this.#context.drawImage(bitmap, 0, 0, width, height);
    return { width, height, pixels: this.#context.getImageData(0, 0, width, height).data };
  }
}

/** The register's copy: highest quality, the only lossy step (TR-03121-3.2 §5.6). */
export async function encodeJpeg({ width, height, pixels }: FaceImage): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(width, height);
  const image = new ImageData(width, height, { colorSpace: 'srgb' });
  image.data.set(pixels);
  context(canvas).putImageData(image, 0, 0);
  const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality: 1 });
  return new Uint8Array(await jpeg.arrayBuffer());
}

function context(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const made = canvas.getContext('2d', { alpha: false, colorSpace: 'srgb', willReadFrequently: true });
  if (!made) throw new Error('no 2D canvas');
  return made;
}
