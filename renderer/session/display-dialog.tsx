import { useTranslation } from 'react-i18next';
import { contrasts, type Display, textSizes } from '../../domain/session/display.ts';
import { perform } from '../station/perform.ts';
import { useSession } from '../station/store.ts';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { SpeakIcon } from '../ui/icons.tsx';
import { closeDialog, openDialog } from './open-dialog.ts';

/** Text size, colours and reach: each choice shows at once on this very dialog. */
export function DisplayDialog() {
  const { t } = useTranslation();
  const display = useSession((session) => session.display);
  const choose = (change: Partial<Display>) => void perform('session.display', { ...display, ...change });
  return (
    <Dialog
      title={t('frame.displayTitle')}
      onClose={closeDialog}
      actions={
        <>
          <Button kind="secondary" icon={<SpeakIcon />} onPress={() => openDialog('voice')}>
            {t('voice.speak')}
          </Button>
          <Button kind="primary" onPress={closeDialog}>
            {t('frame.displayDone')}
          </Button>
        </>
      }
    >
      <div className="display-samples">
        <ChoiceList
          label={t('frame.textSize')}
          columns={2}
          value={display.textSize}
          onChange={(textSize) => choose({ textSize })}
          choices={textSizes.map((value) => ({
            value,
            label: t(`frame.textSizes.${value}`),
            picture: (
              <span className={`display-sample display-sample--${value}`} aria-hidden="true">
                A
              </span>
            ),
          }))}
        />
        <ChoiceList
          label={t('frame.contrast')}
          columns={2}
          value={display.contrast}
          onChange={(contrast) => choose({ contrast })}
          choices={contrasts.map((value) => ({
            value,
            label: t(`frame.contrasts.${value}`),
            picture: (
              <span className={`display-sample display-sample--${value}`} aria-hidden="true">
                A
              </span>
            ),
          }))}
        />
        <ChoiceList
          label={t('frame.reach')}
          columns={2}
          value={display.seated ? 'seated' : 'standing'}
          onChange={(reach) => choose({ seated: reach === 'seated' })}
          choices={(['standing', 'seated'] as const).map((value) => ({
            value,
            label: t(`frame.reaches.${value}`),
          }))}
        />
      </div>
    </Dialog>
  );
}
