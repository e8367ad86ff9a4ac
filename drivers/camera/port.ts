import type { DeviceCondition } from '../../domain/devices/condition.ts';
import type { PhotoHint } from '../../domain/photo/guidance/hint.ts';
import type { Result } from '../../domain/result.ts';

/** The camera's port. Cameras live in the screen process, where frames need no copy. */
export interface Camera {
  readonly id: string;
  /** Pixels across of a still, known with the live picture at the latest; null: as many as that has. */
  readonly stillWidth: number | null;
  condition(): DeviceCondition;
  onCondition(listener: (condition: DeviceCondition) => void): () => void;
  /**
   * Live picture for a <video>; the same stream for every caller. It runs until the caller stops its track or the
   * camera is lost (the track then fires `ended`); the next call starts a new one.
   */
  previewStream(): Promise<Result<MediaStream, { code: CameraFailureCode }>>;
  /** One still at the camera's full size, not mirrored. */
  captureStill(signal: AbortSignal): Promise<Result<ImageBitmap, { code: CameraFailureCode }>>;
  /** What the screen asks of the person now; only a simulated person hears it from the camera. */
  hint?(hint: PhotoHint | null): void;
  close(): Promise<void>;
}

export const cameraFailureCodes = [
  'not-found',
  'permission',
  'in-use',
  'disconnected',
  'resolution-too-low',
  'timeout',
  'cancelled',
  'closed',
] as const;
export type CameraFailureCode = (typeof cameraFailureCodes)[number];
