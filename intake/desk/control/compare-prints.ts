import { analyseFinger } from '../../../biometrics/finger/analyse.ts';
import { matchFingers, sameFingerScore } from '../../../biometrics/finger/match.ts';
import { readGreyImage } from '../../../biometrics/image-files/read-grey-image.ts';
import { fingerImage } from '../../../domain/captures/fingerprint.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';

/** Agreement of two prints in decades above chance; from `threshold` on they count as the same finger. */
export interface PrintComparison {
  score: number;
  threshold: number;
  same: boolean;
}
export type PrintFailure = 'unreadable' | 'size' | 'blank';

/**
 * Compares the print of the case with a fresh capture (BMP, PNG, PGM or WSQ), 1:1, by the terminal's own matcher.
 * It is not certified (TR-03121-3.2 §5.10.1 asks for FMR 0.1 %) and only advises.
 */
export function comparePrints(
  stored: { file: Uint8Array; ppi: number },
  control: Uint8Array,
): Result<PrintComparison, { code: PrintFailure }> {
  const first = readPrint(stored.file, stored.ppi);
  if (!first.ok) return first;
  const second = readPrint(control, undefined);
  if (!second.ok) return second;
  const { score, same } = matchFingers(first.value.minutiae, second.value.minutiae);
  return ok({ score, same, threshold: sameFingerScore });
}

function readPrint(file: Uint8Array, ppi: number | undefined) {
  const read = readGreyImage(file, { ppi });
  if (!read.ok) return fail({ code: 'unreadable' as const });
  const image = fingerImage.safeParse(read.value).data;
  if (!image) return fail({ code: 'size' as const });
  const analysis = analyseFinger(image);
  return analysis.blank ? fail({ code: 'blank' as const }) : ok(analysis);
}
