import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attemptsPerFinger } from '../../../domain/captures/fingerprint.ts';
import type { FingersLive } from '../../../domain/session/snapshot.ts';
import { Frame, NextButton } from '../../session/frame.tsx';
import { perform } from '../../station/perform.ts';
import { useSession, useTerminal } from '../../station/store.ts';
import { Button } from '../../ui/button.tsx';
import { Message } from '../../ui/message.tsx';
import { FingersDone } from './fingers-done.tsx';
import { Hand } from './hand.tsx';
import { NotPossible } from './not-possible.tsx';

/** Right index finger, then left; the station leads, this page draws what it says. */
export function FingerprintsPage() {
  const live = useSession((session) => session.fingersLive);
  const outcomes = useSession((session) => session.fingers);
  const scannerDown = useTerminal((terminal) =>
    terminal.devices.some(
      (device) => device.kind === 'fingerprint-scanner' && device.condition.state === 'down',
    ),
  );
  const [explaining, setExplaining] = useState(false);

  useEffect(() => () => void perform('fingers.stop', null), []);

  if (scannerDown && outcomes.length === 0) return <NoScanner />;
  if (explaining) return <NotPossible onBack={() => setExplaining(false)} />;
  if (outcomes.length === 2) return <FingersDone outcomes={outcomes} />;
  if (live) return <Capturing live={live} onNotPossible={() => setExplaining(true)} />;
  return <Intro onNotPossible={() => setExplaining(true)} />;
}

function NoScanner() {
  const { t } = useTranslation();
  return (
    <Frame
      title={t('fingers.introTitle')}
      lead={t('start.down.fingerprint-scanner')}
      primary={
        <NextButton
          onPress={() =>
            void perform('session.atCounter', { page: 'fingerprints', reason: 'device-missing' })
          }
        />
      }
    />
  );
}

function Intro({ onNotPossible }: { onNotPossible: () => void }) {
  const { t } = useTranslation();
  return (
    <Frame
      title={t('fingers.introTitle')}
      lead={t('fingers.introLead')}
      primary={<NextButton label={t('fingers.start')} onPress={() => void perform('fingers.start', null)} />}
    >
      <div className="card hand-card">
        <Hand finger={2} state="idle" />
      </div>
      <div className="centred">
        <Button kind="secondary" onPress={onNotPossible}>
          {t('fingers.notPossible')}
        </Button>
      </div>
    </Frame>
  );
}

function Capturing({ live, onNotPossible }: { live: FingersLive; onNotPossible: () => void }) {
  const { t } = useTranslation();
  const { finger, attempt, prompt, hint, progress } = live;
  const percent = Math.round(progress * 100);
  return (
    <Frame
      title={t(`fingers.${finger}`)}
      primary={
        <Button kind="secondary" onPress={onNotPossible}>
          {t('fingers.notPossible')}
        </Button>
      }
    >
      <p className="prompt" aria-live="assertive">
        {t(`fingers.${prompt}`)}
      </p>
      {hint !== 'none' && (
        <Message kind="ask">
          <p>{t(`fingers.hint.${hint}`)}</p>
        </Message>
      )}
      <div className="card hand-card">
        <Hand finger={finger} state={prompt} />
      </div>
      <div className="progress">
        <progress className="progress__bar" value={percent} max={100} aria-label={t('fingers.progress')} />
        <p>{t('fingers.attempt', { number: attempt, count: attemptsPerFinger })}</p>
      </div>
    </Frame>
  );
}
