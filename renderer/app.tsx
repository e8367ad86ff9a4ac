import { lazy, Suspense, useEffect, useRef } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { defaultLanguage, localeOf } from '../domain/session/language.ts';
import { camera, wantedCamera } from './camera/camera-provider.ts';
import { Screen } from './citizen/screen.tsx';
import { OutOfServicePage } from './citizen/start/out-of-service-page.tsx';
import { useDockToggle } from './dock/use-dock-toggle.ts';
import { followLanguage } from './i18n/i18n.ts';
import { useKeypad } from './keypad/use-keypad.ts';
import { IdleDialog, MomentDialog } from './session/dialogs.tsx';
import { OpenedDialog } from './session/opened-dialog.tsx';
import { useDisplay } from './session/use-display.ts';
import { useKioskScale } from './session/use-kiosk-scale.ts';
import { useKeyboardReader } from './station/keyboard-reader.ts';
import { useMirror } from './station/store.ts';
import { useLongAway } from './station/use-long-away.ts';
import { usePinPad } from './technician/door/hidden-door.ts';
import { DarkScreen } from './voice/dark-screen.tsx';
import { useVoice } from './voice/use-voice.ts';

const PinPad = lazy(() => import('./technician/door/pin-pad.tsx'));
const Technician = lazy(() => import('./technician/technician.tsx'));
const Dock = lazy(() => import('./dock/dock.tsx'));

/** The citizen's screen, and beside it, where everything is simulated, the developer's dock. */
export function App() {
  const snapshot = useMirror((state) => state.snapshot);
  const terminal = useRef<HTMLDivElement>(null);
  const dockOpen = useDockToggle() && snapshot?.terminal.simulation === true;
  const language = snapshot?.session.language;

  useKeyboardReader();
  useKeypad();
  useVoice();
  useDisplay(snapshot?.session.display);
  useKioskScale(terminal, snapshot?.terminal.millimetresPerPixel);
  useEffect(() => {
    if (language) void followLanguage(language);
  }, [language]);
  const isConnected = snapshot !== null;
  const isOut = useLongAway();
  const wanted = wantedCamera(snapshot?.terminal);
  // biome-ignore lint/correctness/useExhaustiveDependencies: anew when the technician has chosen another
  useEffect(() => {
    if (isConnected) void camera();
  }, [isConnected, wanted]);

  return (
    <div className="desktop">
      <div ref={terminal} className="terminal">
        {isOut ? (
          <OutOfServicePage away />
        ) : snapshot ? (
          // Arrow keys and hidden labels of React Aria, in the citizen's language.
          <I18nProvider locale={localeOf(language ?? defaultLanguage)}>
            <Shown />
            <OpenedDialog />
            <DarkScreen />
            <IdleDialog />
            <MomentDialog />
          </I18nProvider>
        ) : (
          <Starting />
        )}
      </div>
      {dockOpen && (
        <Suspense>
          <Dock />
        </Suspense>
      )}
    </div>
  );
}

/** The citizen's screen; between sessions the technician's, after the hidden gesture and the PIN. */
function Shown() {
  const technician = useMirror((state) => state.snapshot?.terminal.technician.open);
  const state = useMirror((mirror) => mirror.snapshot?.session.state);
  const settingUp = useMirror((mirror) => mirror.snapshot?.terminal.technician.asksPin);
  useEffect(() => {
    if (settingUp) usePinPad.setState({ shown: true });
  }, [settingUp]);
  const asksPin = usePinPad(({ shown }) => shown) && (state === 'attract' || state === 'out-of-service');
  if (technician || asksPin) return <Suspense>{technician ? <Technician /> : <PinPad />}</Suspense>;
  return <Screen />;
}

/** Before the station's first word. */
function Starting() {
  const { t } = useTranslation();
  return (
    <div className="frame">
      <main className="page page--centred page--moment">
        <h1 className="page__title">{t('frame.moment')}</h1>
      </main>
    </div>
  );
}
