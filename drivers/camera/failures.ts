import type { CameraFailureCode } from './port.ts';

const codes: Record<string, CameraFailureCode> = {
  NotAllowedError: 'permission',
  SecurityError: 'permission',
  NotFoundError: 'not-found',
  OverconstrainedError: 'not-found',
  NotReadableError: 'in-use',
  AbortError: 'in-use',
  InvalidStateError: 'disconnected',
  OperationError: 'disconnected',
  UnknownError: 'disconnected',
};

/**
 * The closed code for what getUserMedia, ImageCapture and createImageBitmap reject with (names of W3C Media Capture and
 * Streams §10 and Image Capture §5); undefined for anything that is no expected trouble.
 */
export function cameraFailure(error: unknown): CameraFailureCode | undefined {
  return error instanceof Error ? codes[error.name] : undefined;
}
