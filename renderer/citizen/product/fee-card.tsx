import { useTranslation } from 'react-i18next';
import { feesOn } from '../../../domain/fees/fee-table.ts';
import type { Product } from '../../../domain/products/product.ts';
import { formatEuros } from '../../i18n/format.ts';
import { useSession } from '../../station/store.ts';
import { today } from '../../station/today.ts';
import { usePrices } from './prices.ts';

/** The live total. Before the birth date is known both fees are shown. */
export function FeeCard({ products }: { products: readonly Product[] }) {
  const { t } = useTranslation();
  const language = useSession((session) => session.language);
  const table = feesOn(today());
  const prices = usePrices(products);
  const euros = (cents: number) => formatEuros(cents, language);
  if (!prices || !table.ok) return null;

  return (
    <section className="card" aria-live="polite">
      <h2>{t('product.feeTitle')}</h2>
      <p className="fee">
        <strong>{euros(prices.full)}</strong> {prices.young !== null && t('product.feeAdult')}
        {prices.young !== null && (
          <span className="fee__second">
            <strong>{euros(prices.young)}</strong> {t('product.feeYoung')}
          </span>
        )}
      </p>
      <p>
        {t('product.feePhoto', { fee: euros(table.value.photo) })}. {t('product.feeNote')}
      </p>
    </section>
  );
}

/** What to bring to the counter, said before anything is typed. */
export function BringCard() {
  const { t } = useTranslation();
  return (
    <section className="card">
      <h2>{t('product.bringTitle')}</h2>
      <ul className="list">
        <li>{t('product.bringOld')}</li>
        <li>{t('product.bringBirth')}</li>
        <li>{t('product.bringMinor')}</li>
      </ul>
    </section>
  );
}
