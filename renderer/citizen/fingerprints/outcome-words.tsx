import { useTranslation } from 'react-i18next';
import { type FingerOutcome, leftToCounter } from '../../../domain/captures/fingerprint.ts';
import { CheckIcon, CounterIcon } from '../../ui/icons.tsx';

/** What became of one finger: stored, or left to the counter with the reason. */
export function OutcomeWords({ outcome }: { outcome: FingerOutcome }) {
  const { t } = useTranslation();
  return (
    <>
      {leftToCounter(outcome) ? <CounterIcon /> : <CheckIcon />}
      <span className="rows__text">
        <strong>{t(`fingers.${outcome.finger}`)}</strong>
        <span>
          {outcome.state === 'captured'
            ? t(outcome.sufficient ? 'fingers.done' : 'fingers.insufficient')
            : t('review.atCounter', { reason: t(`reasons.${outcome.reason}`) })}
        </span>
      </span>
    </>
  );
}
