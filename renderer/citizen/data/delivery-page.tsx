import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fees } from '../../../domain/fees/fees.ts';
import type { PageValue } from '../../../domain/pages/page-values.ts';
import { formatEuros } from '../../i18n/format.ts';
import { Frame, NextButton } from '../../session/frame.tsx';
import { missing, useQuestion } from '../../session/question.ts';
import { useSession } from '../../station/store.ts';
import { today } from '../../station/today.ts';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { FieldMessages } from '../../ui/message.tsx';
import { TextField } from '../../ui/text-field.tsx';

type Way = 'pick-up' | 'pick-up-email' | 'post';

const wayOf = ({ delivery, email }: PageValue<'delivery'>): Way =>
  delivery === 'pick-up' && email ? 'pick-up-email' : delivery;

/** Collect it, with or without a message, or get it by post. */
export function DeliveryPage() {
  const { t } = useTranslation();
  const language = useSession((session) => session.language);
  const products = useSession((session) => session.answers.product?.products ?? []);
  const { answer, submit, refuse, issuesOf } = useQuestion('delivery');
  const [way, setWay] = useState<Way | null>(answer ? wayOf(answer) : null);
  const [email, setEmail] = useState(answer?.email ?? '');

  const collected = fees(products, null, 'pick-up', today());
  const posted = fees(products, null, 'post', today());
  const postage = collected.ok && posted.ok ? posted.value.totalCents - collected.value.totalCents : 0;

  const collect = () => void submit({ delivery: 'pick-up', email: null });
  const next = () => {
    if (way === null) refuse([missing('delivery')]);
    else if (way === 'pick-up') collect();
    else if (way === 'pick-up-email' && !email) refuse([missing('email')]);
    else void submit({ delivery: way === 'post' ? 'post' : 'pick-up', email: email || null });
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
        value={way}
        onChange={setWay}
        onTouch={(touched) => touched === 'pick-up' && collect()}
        choices={[
          { value: 'pick-up', label: t('data.delivery.pickUp'), hint: t('data.delivery.pickUpHint') },
          {
            value: 'pick-up-email',
            label: t('data.delivery.pickUpEmail'),
            hint: t('data.delivery.pickUpEmailHint'),
          },
          {
            value: 'post',
            label: t('data.delivery.post'),
            hint: t('data.delivery.postHint', { fee: formatEuros(postage, language) }),
          },
        ]}
      />
      <FieldMessages messages={issuesOf('delivery')} />
      {(way === 'pick-up-email' || way === 'post') && (
        <TextField
          label={t('data.delivery.email')}
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
