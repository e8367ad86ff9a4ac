import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { feesOn } from '../../../domain/fees/fee-table.ts';
import type { Product } from '../../../domain/products/product.ts';
import { formatEuros } from '../../i18n/format.ts';
import { Frame, NextButton } from '../../session/frame.tsx';
import { missing, useQuestion } from '../../session/question.ts';
import { perform } from '../../station/perform.ts';
import { useSession } from '../../station/store.ts';
import { today } from '../../station/today.ts';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { BothIcon, CardIcon, CounterIcon, PassportIcon } from '../../ui/icons.tsx';
import { FieldMessages } from '../../ui/message.tsx';
import { BringCard, FeeCard } from './fee-card.tsx';
import { usePrices } from './prices.ts';

type Wanted = 'id-card' | 'passport' | 'both' | 'temporary';

/** Which documents, and how the passport is to be. */
export function ProductPage() {
  const { t } = useTranslation();
  const language = useSession((session) => session.language);
  const { answer, submit, refuse, issuesOf } = useQuestion('product');
  const before = answer?.products ?? [];
  const passportBefore = before.find((product) => product.kind === 'passport');
  const [wanted, setWanted] = useState<Wanted | null>(
    before.length === 2 ? 'both' : (before[0]?.kind ?? null),
  );
  const [pages, setPages] = useState<'32' | '48'>(passportBefore?.pages === 48 ? '48' : '32');
  const [speed, setSpeed] = useState<'normal' | 'express'>(passportBefore?.express ? 'express' : 'normal');

  const fees = feesOn(today());
  const surcharge = (cents: number | undefined) =>
    cents === undefined ? '' : t('product.surcharge', { fee: formatEuros(cents, language) });
  const extra = fees.ok ? fees.value.passport : undefined;
  const passport: Product = {
    kind: 'passport',
    pages: pages === '48' ? 48 : 32,
    express: speed === 'express',
  };
  const products: Record<Wanted, Product[]> = {
    'id-card': [{ kind: 'id-card' }],
    passport: [passport],
    both: [{ kind: 'id-card' }, passport],
    temporary: [],
  };

  const idCardPrices = usePrices(products['id-card']);
  const euros = (cents: number) => formatEuros(cents, language);
  const price = ({ full, young }: NonNullable<typeof idCardPrices>) =>
    young === null ? euros(full) : t('product.price', { fee: euros(full), young: euros(young) });

  const next = () => {
    if (wanted === null) refuse([missing('products')]);
    else if (wanted === 'temporary') void perform('session.refer', { referral: 'temporary-document' });
    else void submit({ products: products[wanted] });
  };

  return (
    <Frame title={t('product.title')} lead={t('product.lead')} primary={<NextButton onPress={next} />}>
      <ChoiceList
        label={t('product.choose')}
        labelHidden
        columns={2}
        value={wanted}
        onChange={setWanted}
        onTouch={(touched) => touched === 'id-card' && void submit({ products: products[touched] })}
        choices={[
          {
            value: 'id-card',
            label: t('product.idCard'),
            hint: [t('product.idCardHint'), ...(idCardPrices ? [price(idCardPrices)] : [])].join(' · '),
            picture: <CardIcon />,
          },
          {
            value: 'passport',
            label: t('product.passport'),
            hint: t('product.passportHint'),
            picture: <PassportIcon />,
          },
          { value: 'both', label: t('product.both'), hint: t('product.bothHint'), picture: <BothIcon /> },
          {
            value: 'temporary',
            label: t('product.temporary'),
            hint: t('product.temporaryHint'),
            picture: <CounterIcon />,
          },
        ]}
      />
      <FieldMessages messages={issuesOf('products')} />
      {(wanted === 'passport' || wanted === 'both') && (
        <div className="cards cards--two">
          <ChoiceList
            label={t('product.pages')}
            value={pages}
            onChange={setPages}
            choices={[
              { value: '32', label: t('product.pages32') },
              {
                value: '48',
                label: t('product.pages48'),
                hint: `${t('product.pages48Hint')}, ${surcharge(extra?.pages48)}`,
              },
            ]}
          />
          <ChoiceList
            label={t('product.speed')}
            value={speed}
            onChange={setSpeed}
            choices={[
              { value: 'normal', label: t('product.normal') },
              {
                value: 'express',
                label: t('product.express'),
                hint: `${t('product.expressHint')}, ${surcharge(extra?.express)}`,
              },
            ]}
          />
        </div>
      )}
      {wanted !== null && wanted !== 'temporary' && <FeeCard products={products[wanted]} />}
      <BringCard />
    </Frame>
  );
}
