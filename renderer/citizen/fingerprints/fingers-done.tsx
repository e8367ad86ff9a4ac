import { useTranslation } from 'react-i18next';
import { type FingerOutcome, leftToCounter } from '../../../domain/captures/fingerprint.ts';
import { endedByClash } from '../../../domain/finger/capture-policy.ts';
import { Frame, NextButton } from '../../session/frame.tsx';
import { perform } from '../../station/perform.ts';
import { Button } from '../../ui/button.tsx';
import { SealFailed } from '../review/seal-failed.tsx';
import { OutcomeWords } from './outcome-words.tsx';

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
            <OutcomeWords outcome={outcome} />
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
