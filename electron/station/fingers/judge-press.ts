import type { Minutia } from '../../../biometrics/finger/minutiae/minutia.ts';
import { failedQuality, type QualityProvider } from '../../../biometrics/finger/quality-provider.ts';
import type { FingerAttempt } from '../../../domain/captures/finger-attempt.ts';
import type { Press } from './press-finger.ts';
import type { FingerProcessing } from './processing.ts';

export type Judged = { attempt: FingerAttempt; minutiae: readonly Minutia[] };

type Means = {
  processing: FingerProcessing;
  /** A certified NFIQ 2.2 where there is one; else the built-in estimate counts. */
  certified: QualityProvider | null;
  threshold: number;
  /** Minutiae of the finger that was captured before, if any. */
  other: readonly Minutia[] | null;
};

/** Quality and uniqueness of a press (TR-03121-3.2 §§4.8, 4.9), as the record of the attempt. */
export async function judgePress(
  press: Exclude<Press, { kind: 'lost' | 'cancelled' }>,
  { processing, certified, threshold, other }: Means,
): Promise<Judged> {
  const at = new Date(press.at).toISOString();
  if (press.kind !== 'image') {
    const hint = press.kind === 'nothing' ? 'nothing' : 'quality';
    const none = { quality: null, deviceQuality: null, pad: { state: 'not-performed' } } as const;
    return { attempt: { at, result: press.kind, hint, ...none }, minutiae: [] };
  }
  const { image, deviceQuality, pad } = press;
  const evidence = { at, deviceQuality, pad };
  const unmeasured = { ...evidence, result: 'unmeasured', hint: 'quality', quality: null } as const;
  try {
    const [analysis, given] = await Promise.all([processing.analyse(image), certified?.assess(image)]);
    const { minutiae } = analysis;
    const quality = { ...(given ?? analysis.quality) };
    if (quality.value === failedQuality) return { attempt: { ...unmeasured, quality }, minutiae: [] };
    const clash = other !== null && (await processing.match(minutiae, other)).same;
    const sufficient = quality.value >= threshold;
    const weakness = press.hint === 'none' ? 'quality' : press.hint;
    return {
      attempt: {
        ...evidence,
        quality,
        result: clash ? 'clash' : sufficient ? 'sufficient' : 'insufficient',
        hint: clash || sufficient ? 'none' : weakness,
      },
      minutiae,
    };
  } catch {
    // The thread broke down and is replaced; the person presses once more.
    return { attempt: unmeasured, minutiae: [] };
  }
}
