import { useTranslation } from 'react-i18next';
import type { FingerOutcome } from '../../../domain/captures/fingerprint.ts';
import { attemptsPerFinger } from '../../../domain/finger/capture-policy.ts';
import type { FingersLive } from '../../../domain/session/snapshot.ts';
import { Frame } from '../../session/frame.tsx';
import { Button } from '../../ui/button.tsx';
import { Message } from '../../ui/message.tsx';
import { Hand } from './hand.tsx';
import { LivePrint } from './live-print.tsx';
import { OutcomeWords } from './outcome-words.tsx';
import { QualityBars } from './quality-bars.tsx';

type Props = {
  live: FingersLive;
  outcomes: readonly FingerOutcome[];
  onNotPossible: () => void;
};

/** One finger: what became of the one before, what to do now, how it lies, and what would make it better. The station leads. */
export function Capturing({ live, outcomes, onNotPossible }: Props) {
  const { t } = useTranslation();
  const { finger, attempt, prompt, hint, bars } = live;
  const before = outcomes.find((outcome) => outcome.finger !== finger);
  return (
    <Frame
      title={t(`fingers.${finger}`)}
      primary={
        <Button kind="secondary" onPress={onNotPossible}>
          {t('fingers.notPossible')}
        </Button>
      }
    >
      {before && (
        <p className="finger-outcome">
          <OutcomeWords outcome={before} />
        </p>
      )}
      <p className="prompt" aria-live="assertive">
        {t(`fingers.${prompt}`)}
      </p>
      <div className="card finger-stage">
        <Hand finger={finger} state={prompt} />
        <div className="finger-stage__side">
          <LivePrint />
          <QualityBars bars={prompt === 'done' ? 3 : bars} />
        </div>
      </div>
      <div className="finger-hint">
        {hint !== 'none' && (
          <Message kind="ask">
            <p>{t(`fingers.hint.${hint}`)}</p>
          </Message>
        )}
      </div>
      <p className="finger-attempt">{t('fingers.attempt', { number: attempt, count: attemptsPerFinger })}</p>
    </Frame>
  );
}
