import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { perform } from '../station/perform.ts';
import { useMirror, useSession } from '../station/store.ts';
import { Button } from '../ui/button.tsx';
import { DarkScreenIcon } from '../ui/icons.tsx';

/** How long the way back stays in sight after a touch. */
const wayBackMs = 10_000;

/**
 * Black above everything, dialogs too: nobody reads along with a person who only listens. The page below works on, by
 * keypad. A touch shows how the screen is switched on; the person hears when somebody does so.
 */
export function DarkScreen() {
  const isOff = useMirror((state) => state.snapshot?.session.voice.screenOff === true);
  return isOff && createPortal(<Black />, document.body);
}

function Black() {
  const { t } = useTranslation();
  const voice = useSession((session) => session.voice);
  const [touched, setTouched] = useState(0);

  useEffect(() => {
    if (touched === 0) return;
    const timer = setTimeout(() => setTouched(0), wayBackMs);
    return () => clearTimeout(timer);
  }, [touched]);

  return (
    <section
      className="dark"
      aria-label={t('voice.darkTitle')}
      // React Aria hides what lies outside of a dialog from assistive technology and from touch.
      data-react-aria-top-layer="true"
      onPointerDown={({ timeStamp }) => setTouched(timeStamp)}
    >
      <DarkScreenIcon />
      <p className="dark__title">{t('voice.darkTitle')}</p>
      {touched > 0 ? (
        <Button
          kind="secondary"
          size="huge"
          onPress={() => void perform('session.voice', { ...voice, screenOff: false })}
        >
          {t('voice.switchOn')}
        </Button>
      ) : (
        <p>{t('voice.darkHint')}</p>
      )}
    </section>
  );
}
