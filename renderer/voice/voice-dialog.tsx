import { useTranslation } from 'react-i18next';
import { create } from 'zustand';
import { speeds, type Voice, volumes } from '../../domain/session/voice.ts';
import { perform } from '../station/perform.ts';
import { useSession } from '../station/store.ts';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { Dialog } from '../ui/dialog.tsx';

/** Opened by a button of the display dialog, and from anywhere by the keypad. */
export const useVoiceDialog = create<{ open: boolean }>(() => ({ open: false }));

/** Reading out, its volume and pace, and the black screen: each choice is heard at once. */
export function VoiceDialog() {
  const open = useVoiceDialog((state) => state.open);
  return open && <Settings onClose={() => useVoiceDialog.setState({ open: false })} />;
}

function Settings({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const voice = useSession((session) => session.voice);
  const choose = (change: Partial<Voice>) => void perform('session.voice', { ...voice, ...change });
  return (
    <Dialog
      title={t('voice.title')}
      onClose={onClose}
      actions={
        <Button kind="primary" onPress={onClose}>
          {t('frame.displayDone')}
        </Button>
      }
    >
      <p>{t('voice.lead')}</p>
      <div className="display-samples voice-choices">
        <ChoiceList
          label={t('voice.speak')}
          columns={2}
          value={voice.spoken ? 'on' : 'off'}
          onChange={(speak) => choose({ spoken: speak === 'on' })}
          choices={(['off', 'on'] as const).map((value) => ({ value, label: t(`voice.${value}`) }))}
        />
        <ChoiceList
          label={t('voice.volume')}
          columns={2}
          value={voice.volume}
          onChange={(volume) => choose({ volume })}
          choices={volumes.map((value) => ({ value, label: t(`voice.volumes.${value}`) }))}
        />
        <ChoiceList
          label={t('voice.speed')}
          columns={2}
          value={voice.speed}
          onChange={(speed) => choose({ speed })}
          choices={speeds.map((value) => ({ value, label: t(`voice.speeds.${value}`) }))}
        />
        <ChoiceList
          label={t('voice.screen')}
          columns={2}
          value={voice.screenOff ? 'dark' : 'light'}
          onChange={(screen) => choose({ screenOff: screen === 'dark' })}
          choices={(['light', 'dark'] as const).map((value) => ({
            value,
            label: t(`voice.screens.${value}`),
          }))}
        />
      </div>
    </Dialog>
  );
}
