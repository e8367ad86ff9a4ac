import { useTranslation } from 'react-i18next';
import { perform } from '../station/perform.ts';
import { useMirror, useSession } from '../station/store.ts';
import { Button } from '../ui/button.tsx';
import { Countdown } from '../ui/countdown.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { BinIcon } from '../ui/icons.tsx';
import { closeDialog } from './open-dialog.ts';

type Closable = { onClose: () => void };

/** "Alles löschen und beenden?" Of a family only the one who is at the screen is deleted; another may go on. */
export function CancelDialog({ onClose }: Closable) {
  const { t } = useTranslation();
  const inFamily = useSession((session) => session.family !== null);
  return (
    <Dialog
      title={t('frame.cancelTitle')}
      onClose={onClose}
      actions={
        <>
          <Button kind="secondary" icon={<BinIcon />} onPress={() => void perform('session.cancel', null)}>
            {t('frame.cancelYes')}
          </Button>
          <Button kind="primary" onPress={onClose}>
            {t('frame.cancelNo')}
          </Button>
        </>
      }
    >
      <p>{inFamily ? t('frame.cancelFamilyLead') : t('frame.cancelLead')}</p>
      {inFamily && (
        <Button
          kind="secondary"
          onPress={() => {
            onClose();
            void perform('session.another', null);
          }}
        >
          {t('frame.cancelThisPerson')}
        </Button>
      )}
    </Dialog>
  );
}

/** Help was called: somebody comes, and has set out; or the counter cannot be told, and the citizen is sent there. */
export function HelpDialog() {
  const { t } = useTranslation();
  const help = useSession((session) => session.help);
  const title = {
    called: t('frame.helpTitle'),
    coming: t('frame.helpComingTitle'),
    unreached: t('frame.helpUnreachedTitle'),
  };
  const lead = {
    called: t('frame.helpLead'),
    coming: t('frame.helpComingLead'),
    unreached: t('frame.helpUnreachedLead'),
  };
  return (
    <Dialog
      title={help ? title[help] : t('frame.helpCalling')}
      onClose={closeDialog}
      actions={
        <Button kind="primary" onPress={closeDialog}>
          {t('frame.cancelNo')}
        </Button>
      }
    >
      <p aria-live="polite">
        {help && <span className="kern-sr-only">{title[help]}</span>} {help && lead[help]}
      </p>
    </Dialog>
  );
}

/** The countdown is heard now and then: every second would drown everything else. */
const toldSeconds = [30, 20, 10, 5];

/** Nobody touched anything for a while: a countdown to the wipe, ended by one touch. */
export function IdleDialog() {
  const { t } = useTranslation();
  const secondsLeft = useSession((session) => session.idleSecondsLeft);
  if (secondsLeft === null) return null;
  const stay = () => void perform('session.touch', null);
  return (
    <Dialog
      urgent
      title={t('frame.idleTitle')}
      onClose={stay}
      actions={
        <Button kind="primary" size="huge" onPress={stay}>
          {t('frame.idleStay')}
        </Button>
      }
    >
      <Countdown seconds={secondsLeft} />
      <p>{t('frame.idleLead', { count: secondsLeft })}</p>
      <p className="kern-sr-only" aria-live="polite">
        {toldSeconds.includes(secondsLeft) ? t('frame.idleLead', { count: secondsLeft }) : ''}
      </p>
    </Dialog>
  );
}

/** The station is away for a moment: the page stays as it is behind this. */
export function MomentDialog() {
  const { t } = useTranslation();
  const away = useMirror((state) => state.away);
  if (!away) return null;
  return (
    <Dialog urgent title={t('frame.moment')} onClose={() => undefined} actions={null}>
      <p>{t('frame.momentLead')}</p>
    </Dialog>
  );
}
