import type { PhotoReason } from '../../domain/photo/reason.ts';
import type { PhotoReport } from '../../domain/photo/report.ts';
import type { Result } from '../../domain/result.ts';

/** What one frame of the preview shows, judged as if it were the photo. */
export type LiveFinding = {
  faces: number;
  /** Everything that is wrong now, mandatory first; empty = the shutter may fire. */
  reasons: readonly PhotoReason[];
  /** No mandatory criterion fails. */
  mandatoryMet: boolean;
};

/** A still after control: the crop as register and producer get it, each encoded once from the same pixels. */
export type JudgedPhoto = {
  report: PhotoReport;
  /** 1244×1600 sRGB, JPEG at the highest quality. */
  jpeg: Uint8Array<ArrayBuffer>;
  /** 622×800 JPEG 2000 with JP2 boxes. */
  jp2: Uint8Array<ArrayBuffer>;
};

/**
 * `outside`: the face reaches over the edge of the still. `camera-too-far`: the still has no room for 1244×1600 pixels,
 * and nothing is ever enlarged or padded.
 */
export type JudgeFailure = { code: 'no-face' | 'outside' | 'camera-too-far' };

/** Runs in a worker; frames and stills are handed over and closed there. */
export interface FaceAnalyser {
  /** A frame that comes while another is looked at is dropped; its caller gets the other one's finding. */
  look(frame: ImageBitmap): Promise<LiveFinding>;
  /** Rejects when the worker was lost: it is replaced, the still is not. */
  judge(still: ImageBitmap): Promise<Result<JudgedPhoto, JudgeFailure>>;
  /** Ends the worker; nothing of any frame is left. */
  close(): void;
}
