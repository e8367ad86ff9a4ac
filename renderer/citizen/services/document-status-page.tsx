import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkSerial, normaliseSerial } from '../../../domain/documents/serial-number.ts';
import type { DocumentState } from '../../../domain/services/document-status.ts';
import { NextButton } from '../../session/frame.tsx';
import { CheckIcon, ClockIcon, InfoIcon } from '../../ui/icons.tsx';
import { serialMask } from '../../ui/keyboard/edit.ts';
import { type FieldMessage, Message } from '../../ui/message.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ServiceFrame } from './service-frame.tsx';
import { useServiceCall } from './use-service-call.ts';

/** "Wo ist mein Ausweis?": the number of the new document, then where it is. */
export function DocumentStatusPage() {
  const { t } = useTranslation();
  const [number, setNumber] = useState('');
  const [messages, setMessages] = useState<FieldMessage[]>([]);
  const { asking, told, ask } = useServiceCall('service.documentStatus');
  const state = told?.reached ? told.answer.state : null;
  if (state && state !== 'unknown') return <Found state={state} />;

  const submit = () => {
    const checked = checkSerial(normaliseSerial(number));
    if (checked.ok) {
      setMessages([]);
      return void ask({ serialNumber: checked.value });
    }
    const { failure } = checked;
    const character = failure.code === 'serial-character' ? failure.character : '';
    setMessages([{ severity: 'blocks', text: t(`issues.${failure.code}`, { character }) }]);
  };
  return (
    <ServiceFrame
      title={t('services.documentStatus.title')}
      lead={t('services.documentStatus.lead')}
      primary={
        <NextButton label={t('services.documentStatus.submit')} onPress={submit} isDisabled={asking} />
      }
    >
      <TextField
        label={t('services.documentStatus.label')}
        value={number}
        onChange={setNumber}
        layout="serial"
        mask={serialMask}
        messages={messages}
        first
      />
      {told?.reached === false && (
        <Message kind="error">
          <p>{t(`services.${told.reason}`)}</p>
        </Message>
      )}
      {state === 'unknown' && (
        <Message kind="error">
          <p>{t('services.documentStatus.unknown')}</p>
        </Message>
      )}
    </ServiceFrame>
  );
}

const icons = {
  ordered: ClockIcon,
  'in-production': ClockIcon,
  ready: CheckIcon,
  'handed-out': InfoIcon,
} as const;

function Found({ state }: { state: Exclude<DocumentState, 'unknown'> }) {
  const { t } = useTranslation();
  const StateIcon = icons[state];
  return (
    <ServiceFrame title={t(`services.documentStatus.state.${state}`)}>
      <div className="card service__done">
        <span className={`seal ${state === 'ready' ? 'seal--printed' : ''}`}>
          <StateIcon />
        </span>
        <p>{t(`services.documentStatus.next.${state}`)}</p>
      </div>
    </ServiceFrame>
  );
}
