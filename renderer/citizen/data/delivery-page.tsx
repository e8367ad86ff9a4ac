import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fees } from '../../../domain/fees/fees.ts';
import { formatEuros } from '../../i18n/format.ts';
import { Frame, NextButton } from '../../session/frame.tsx';
import { missing, useQuestion } from '../../session/question.ts';
import { useSession } from '../../station/store.ts';
import { today } from '../../station/today.ts';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { FieldMessages } from '../../ui/message.tsx';
import { TextField } from '../../ui/text-field.tsx';

export function DeliveryPage() {
  const { t } = useTranslation();
  const language = useSession((session) => session.language);
  const products = useSession((session) => session.answers.product?.products ?? []);
  const { answer, submit, refuse, issuesOf } = useQuestion('delivery');
  const [delivery, setDelivery] = useState<'pick-up' | 'post' | null>(answer?.delivery ?? null);
  const [email, setEmail] = useState(answer?.email ?? '');

  const collected = fees(products, null, 'pick-up', today());
  const posted = fees(products, null, 'post', today());
  const postage = collected.ok && posted.ok ? posted.value.totalCents - collected.value.totalCents : 0;

  const next = () => {
    if (delivery) void submit({ delivery, email: email || null });
    else refuse([missing('delivery')]);
  };

  return (
    <Frame
      title={t('data.delivery.title')}
      lead={t('data.delivery.lead')}
      primary={<NextButton onPress={next} />}
    >
      <ChoiceList
        label={t('data.delivery.choose')}
        labelHidden
        columns={2}
        value={delivery}
        onChange={setDelivery}
        choices={[
          { value: 'pick-up', label: t('data.delivery.pickUp'), hint: t('data.delivery.pickUpHint') },
          {
            value: 'post',
            label: t('data.delivery.post'),
            hint: t('data.delivery.postHint', { fee: formatEuros(postage, language) }),
          },
        ]}
      />
      <FieldMessages messages={issuesOf('delivery')} />
      {delivery && (
        <TextField
          label={delivery === 'post' ? t('data.delivery.email') : t('data.delivery.emailOptional')}
          hint={t('data.delivery.emailHint')}
          value={email}
          onChange={setEmail}
          layout="email"
          messages={issuesOf('email')}
          first
        />
      )}
    </Frame>
  );
}
