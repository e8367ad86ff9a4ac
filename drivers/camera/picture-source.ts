import type { Result } from '../../domain/result.ts';
import type { Driver } from '../driver.ts';
import type { CameraFailureCode } from './port.ts';

/**
 * A camera whose pictures come to the station, from a program or a folder, and from there to the screen as JPEG. The
 * reader owns every picture.
 */
export interface PictureSource extends Driver {
  /** Live pictures until `stopPreview`; nothing is kept. */
  startPreview(onFrame: (jpeg: Uint8Array<ArrayBuffer>) => void): void;
  stopPreview(): Promise<void>;
  /** One picture at the camera's full size. */
  still(signal: AbortSignal): Promise<Result<Uint8Array<ArrayBuffer>, { code: CameraFailureCode }>>;
}
