import { useTranslation } from 'react-i18next';
import { trafficLight } from '../../../domain/waiting/traffic-light.ts';
import { formatTime } from '../../i18n/format.ts';
import { useSession, useTerminal } from '../../station/store.ts';
import { ClockIcon } from '../../ui/icons.tsx';

/** The wait at the counter now, and how old that is; or that it is not known. */
export function Waiting() {
  const { t } = useTranslation();
  const waiting = useTerminal((terminal) => terminal.waiting);
  const language = useSession((session) => session.language);
  const minutes = waiting?.waitingMinutes ?? null;
  if (minutes === null)
    return (
      <p className="card card--line waiting">
        <ClockIcon />
        <span>{t('start.waitingUnknown')}</span>
      </p>
    );
  const asOf = waiting?.waitingAsOf ?? null;
  return (
    <p className={`card card--line waiting waiting--${trafficLight(minutes)}`}>
      <ClockIcon />
      <span>
        {t('start.waiting')} <strong>{t('start.waitingMinutes', { count: minutes })}</strong>
      </span>
      {asOf !== null && (
        <span className="waiting__as-of">{t('start.waitingAsOf', { time: formatTime(asOf, language) })}</span>
      )}
    </p>
  );
}
