import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { appointmentCode, type CheckInAnswer } from '../../../domain/services/check-in.ts';
import { formatDeadline, formatTime } from '../../i18n/format.ts';
import { NextButton } from '../../session/frame.tsx';
import { useSession } from '../../station/store.ts';
import { CheckIcon } from '../../ui/icons.tsx';
import { appointmentMask } from '../../ui/keyboard/edit.ts';
import { Message } from '../../ui/message.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ServiceFrame } from './service-frame.tsx';
import { useServiceCall } from './use-service-call.ts';

/** "Ich habe einen Termin": the code of the confirmation, then the number under which one is called up. */
export function CheckInPage() {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const [incomplete, setIncomplete] = useState(false);
  const { asking, told, ask } = useServiceCall('service.checkIn');
  const answer = told?.reached ? told.answer : null;
  if (answer?.outcome === 'checked-in') return <CheckedIn answer={answer} />;

  const submit = () => {
    setIncomplete(!appointmentCode.safeParse(code).success);
    if (appointmentCode.safeParse(code).success) void ask({ code });
  };
  return (
    <ServiceFrame
      title={t('services.checkIn.title')}
      lead={t('services.checkIn.lead')}
      primary={<NextButton label={t('services.checkIn.submit')} onPress={submit} isDisabled={asking} />}
    >
      <TextField
        label={t('services.checkIn.label')}
        value={code}
        onChange={setCode}
        layout="serial"
        mask={appointmentMask}
        messages={incomplete ? [{ severity: 'blocks', text: t('services.checkIn.incomplete') }] : []}
        first
      />
      {told?.reached === false && (
        <Message kind="error">
          <p>{t(`services.${told.reason}`)}</p>
        </Message>
      )}
      {answer && <Refused answer={answer} />}
    </ServiceFrame>
  );
}

function CheckedIn({ answer }: { answer: Extract<CheckInAnswer, { outcome: 'checked-in' }> }) {
  const { t } = useTranslation();
  const language = useSession((session) => session.language);
  return (
    <ServiceFrame title={t('services.checkIn.done')} lead={t('services.checkIn.doneLead')}>
      <div className="card service__done">
        <span className="seal seal--printed">
          <CheckIcon />
        </span>
        <p>{t('services.checkIn.number')}</p>
        <p className="slip__number">{answer.number}</p>
        <p>{t('services.checkIn.at', { time: formatTime(answer.at, language) })}</p>
      </div>
    </ServiceFrame>
  );
}

function Refused({ answer }: { answer: Exclude<CheckInAnswer, { outcome: 'checked-in' }> }) {
  const { t } = useTranslation();
  const language = useSession((session) => session.language);
  const at = answer.outcome === 'unknown' ? '' : formatDeadline(answer.at, language);
  return (
    <Message kind="error">
      <p>{t(`services.checkIn.refused.${answer.outcome}`, { at })}</p>
    </Message>
  );
}
