import { useTranslation } from 'react-i18next';
import { speeds, type Voice, volumes } from '../../domain/session/voice.ts';
import { closeDialog } from '../session/open-dialog.ts';
import { perform } from '../station/perform.ts';
import { useSession } from '../station/store.ts';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { Dialog } from '../ui/dialog.tsx';

/**
 * Reading out, its volume and pace, and the black screen: each choice is heard at once. Opened by a button of the display
 * dialog, and from anywhere by the keypad.
 */
export function VoiceDialog() {
  const { t } = useTranslation();
  const voice = useSession((session) => session.voice);
  const choose = (change: Partial<Voice>) => void perform('session.voice', { ...voice, ...change });
  return (
    <Dialog
      title={t('voice.title')}
      onClose={closeDialog}
      actions={
        <Button kind="primary" onPress={closeDialog}>
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
