import { useTranslation } from 'react-i18next';
import { type FingerOutcome, leftToCounter } from '../../../domain/captures/fingerprint.ts';
import { endedByClash } from '../../../domain/finger/capture-policy.ts';
import { Frame, NextButton } from '../../session/frame.tsx';
import { perform } from '../../station/perform.ts';
import { Button } from '../../ui/button.tsx';
import { CheckIcon, CounterIcon } from '../../ui/icons.tsx';
import { SealFailed } from '../review/seal-failed.tsx';

/** Both fingers have their outcome: stored, or left to the counter with the reason. */
export function FingersDone({ outcomes }: { outcomes: readonly FingerOutcome[] }) {
  const { t } = useTranslation();
  const allCaptured = !outcomes.some(leftToCounter);
  return (
    <Frame
      title={t('fingers.introTitle')}
      lead={allCaptured ? t('fingers.allDone') : t('fingers.someCounter')}
      primary={<NextButton onPress={() => void perform('session.next', null)} />}
    >
      <SealFailed />
      <ul className="card rows">
        {outcomes.map((outcome) => (
          <li key={outcome.finger} className="rows__row">
            {leftToCounter(outcome) ? <CounterIcon /> : <CheckIcon />}
            <span className="rows__text">
              <strong>{t(`fingers.${outcome.finger}`)}</strong>
              <span>
                {outcome.state === 'captured'
                  ? t(outcome.sufficient ? 'fingers.done' : 'fingers.insufficient')
                  : t('review.atCounter', { reason: t(`reasons.${outcome.reason}`) })}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {!endedByClash(outcomes) && (
        <div>
          <Button kind="secondary" onPress={() => void perform('fingers.start', null)}>
            {t('fingers.redo')}
          </Button>
        </div>
      )}
    </Frame>
  );
}
