import { photoHeight, photoWidth } from '../../domain/captures/photo.ts';
import { ok, type Result } from '../../domain/result.ts';
import { cropRectangle } from './crop.ts';

/**
 * The centre of a still as a 1244×1600 sRGB JPEG of the highest quality: the register's copy and the only lossy step
 * (TR-03121-3.2 §5.6). The bitmap stays open; its owner closes it.
 */
export async function cropToJpeg(
  still: ImageBitmap,
): Promise<Result<Uint8Array<ArrayBuffer>, { code: 'resolution-too-low' }>> {
  const crop = cropRectangle(still.width, still.height);
  if (!crop.ok) return crop;
  const canvas = new OffscreenCanvas(photoWidth, photoHeight);
  const context = canvas.getContext('2d', { alpha: false, colorSpace: 'srgb' });
  if (!context) throw new Error('no 2D canvas');
  context.imageSmoothingQuality = 'high';
  const { x, y, width, height } = crop.value;
  context.drawImage(still, x, y, width, height, 0, 0, photoWidth, photoHeight);
  const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality: 1 });
  return ok(new Uint8Array(await jpeg.arrayBuffer()));
}
