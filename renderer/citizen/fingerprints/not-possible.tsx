import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CounterReason } from '../../../domain/captures/photo.ts';
import { Frame, NextButton } from '../../session/frame.tsx';
import { perform } from '../../station/perform.ts';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { Message } from '../../ui/message.tsx';

const reasons = [
  'injured-temporary',
  'missing-permanent',
  'not-possible',
  'not-wanted',
] as const satisfies readonly CounterReason[];

/** The reason is recorded (TR-03121-3.2 §5.11.6 asks for one per missing finger), and the counter takes over. */
export function NotPossible({ onBack }: { onBack: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<(typeof reasons)[number] | null>(null);
  const [asked, setAsked] = useState(false);

  const next = () => {
    if (reason) void perform('session.atCounter', { page: 'fingerprints', reason });
    else setAsked(true);
  };
  return (
    <Frame
      title={t('fingers.whyTitle')}
      lead={t('fingers.whyLead')}
      primary={<NextButton onPress={next} />}
      onBack={onBack}
    >
      <ChoiceList
        label={t('fingers.why')}
        labelHidden
        value={reason}
        onChange={setReason}
        choices={reasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
      />
      {asked && !reason && (
        <Message kind="error">
          <p>{t('issues.required')}</p>
        </Message>
      )}
    </Frame>
  );
}
