import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fingerOrder } from '../../../domain/captures/fingerprint.ts';
import { Frame, NextButton } from '../../session/frame.tsx';
import { perform } from '../../station/perform.ts';
import { useSession, useTerminal } from '../../station/store.ts';
import { Button } from '../../ui/button.tsx';
import { Capturing } from './capturing.tsx';
import { Clash } from './clash.tsx';
import { FingersDone } from './fingers-done.tsx';
import { Hand } from './hand.tsx';
import { NotPossible } from './not-possible.tsx';
import { useTellStored } from './use-tell-stored.ts';

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

  useTellStored();
  useEffect(() => () => void perform('fingers.stop', null), []);

  const notPossible = () => {
    void perform('fingers.stop', null);
    setExplaining(true);
  };

  if (scannerDown && outcomes.length === 0) return <NoScanner />;
  if (explaining) return <NotPossible onBack={() => setExplaining(false)} />;
  if (outcomes.length === 2) return <FingersDone outcomes={outcomes} />;
  if (live?.prompt === 'clash') return <Clash />;
  if (live) return <Capturing live={live} outcomes={outcomes} onNotPossible={notPossible} />;
  return <Intro onNotPossible={notPossible} />;
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
            void perform('fingers.atCounter', { fingers: [...fingerOrder], reason: 'device-missing' })
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
