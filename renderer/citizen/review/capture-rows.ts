import { useTranslation } from 'react-i18next';
import { type FingerOutcome, leftToCounter } from '../../../domain/captures/fingerprint.ts';
import { useSession } from '../../station/store.ts';
import type { Row } from './review-row.tsx';

/** Photo, fingerprints and signature: taken, left to the counter and why, or not asked at this age. */
export function useCaptureRows(): Row[] {
  const { t } = useTranslation();
  const { photo, fingers, signature, pages } = useSession((session) => session);
  const atCounter = (reason: Extract<FingerOutcome, { state: 'counter' }>['reason']) =>
    t('review.atCounter', { reason: t(`reasons.${reason}`) });

  const fingersValue = () => {
    const captured = fingers.filter((finger) => !leftToCounter(finger)).map(({ finger }) => finger);
    if (captured.length === 2) return t('review.fingersBoth');
    if (captured[0] === 2) return t('review.fingersRight');
    if (captured[0] === 7) return t('review.fingersLeft');
    const left = fingers.find((finger) => finger.state === 'counter');
    if (left) return atCounter(left.reason);
    return fingers.length > 0 ? atCounter('timed-out') : t('review.none');
  };
  const signatureValue = () => {
    if (signature?.state === 'signed') return t('review.signed');
    return signature ? atCounter(signature.reason) : t('review.none');
  };

  return [
    {
      name: t('review.photo'),
      value: photo?.state === 'counter' ? atCounter(photo.reason) : t('review.photoTaken'),
      page: 'photo',
    },
    pages.includes('fingerprints')
      ? { name: t('review.fingerprints'), value: fingersValue(), page: 'fingerprints' }
      : { name: t('review.fingerprints'), value: t('review.skippedFingers') },
    pages.includes('signature')
      ? { name: t('review.signature'), value: signatureValue(), page: 'signature' }
      : { name: t('review.signature'), value: t('review.skippedSignature') },
  ];
}
