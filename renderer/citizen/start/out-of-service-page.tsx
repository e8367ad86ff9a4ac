import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../session/frame.tsx';
import { Header } from '../../session/header.tsx';
import { useTerminal } from '../../station/store.ts';
import { useHiddenDoor } from '../../technician/door/hidden-door.ts';
import { CounterIcon } from '../../ui/icons.tsx';

/** The terminal cannot take anybody; the counter can. */
export function OutOfServicePage() {
  const { t } = useTranslation();
  const door = useHiddenDoor();
  const reason = useTerminal((terminal) => terminal.outOfService);
  return (
    <div className="frame">
      <Header {...door} />
      <main className="page page--centred">
        <CounterIcon />
        <PageHeading title={reason === 'wait' ? t('start.waitTitle') : t('start.outTitle')} />
        {reason !== 'wait' && <p className="page__lead">{t('start.outLead')}</p>}
        {reason && <p>{t(`start.outReason.${reason}`)}</p>}
      </main>
    </div>
  );
}
