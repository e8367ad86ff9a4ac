import { fail, type Result } from '../../domain/result.ts';

/** What an image file holds, as 8-bit grey: rows from the top, 0 = black. `ppi` where the file states one. */
export type ImageFile = {
  width: number;
  height: number;
  ppi: number | undefined;
  pixels: Uint8Array<ArrayBuffer>;
};

/** Why a file can't be read: it breaks its own format, uses a part of it that we don't, or is beyond any print. */
export type ImageFailureCode = 'malformed' | 'unsupported' | 'too-large';

export type ImageResult = Result<ImageFile, { code: ImageFailureCode }>;

export const malformed = fail({ code: 'malformed' as const });
export const unsupported = fail({ code: 'unsupported' as const });
export const tooLarge = fail({ code: 'too-large' as const });

/** Bounds the memory that a header of a few bytes can ask for; ten prints at 1000 ppi need less. */
export const mostPixels = 1 << 24;

export const metresPerInch = 0.0254;
