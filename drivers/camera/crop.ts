import { photoHeight, photoWidth } from '../../domain/captures/photo.ts';
import { fail, ok, type Result } from '../../domain/result.ts';

/** Pixels in the camera's still, from its upper left corner. */
export type Rectangle = { x: number; y: number; width: number; height: number };

/**
 * The largest centred rectangle of the photo's shape, 1244:1600. It is at least 1244×1600: TR-03121-3.2 §5.1.2 and
 * §5.3.1 demand a crop from a larger sensor image, never enlarged. Whole pixels, so the shape may be off by one pixel.
 */
export function cropRectangle(
  width: number,
  height: number,
): Result<Rectangle, { code: 'resolution-too-low' }> {
  const scale = Math.min(width / photoWidth, height / photoHeight);
  if (!(scale >= 1)) return fail({ code: 'resolution-too-low' });
  const cropWidth = Math.min(width, Math.round(photoWidth * scale));
  const cropHeight = Math.min(height, Math.round(photoHeight * scale));
  return ok({
    x: Math.floor((width - cropWidth) / 2),
    y: Math.floor((height - cropHeight) / 2),
    width: cropWidth,
    height: cropHeight,
  });
}
