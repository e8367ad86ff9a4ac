import { useTranslation } from 'react-i18next';
import { feesOn } from '../../../domain/fees/fee-table.ts';
import { fees } from '../../../domain/fees/fees.ts';
import type { Product } from '../../../domain/products/product.ts';
import { formatEuros } from '../../i18n/format.ts';
import { useSession, useTerminal } from '../../station/store.ts';
import { today } from '../../station/today.ts';

/** The live total, and what to bring. Before the birth date is known both fees are shown. */
export function FeeCard({ products }: { products: readonly Product[] }) {
  const { t } = useTranslation();
  const language = useSession((session) => session.language);
  const birthDate = useSession((session) => session.answers['birth-date']?.birthDate ?? null);
  const day = today();
  const table = feesOn(day);
  const photoFeePerPerson = useTerminal((terminal) => terminal.photoFeePerPerson);
  const options = { photoFeePerPerson, photoTaken: true };
  const full = fees(products, birthDate, null, day, options);
  // Born today is the youngest there is.
  const young = fees(products, day, null, day, options);
  const euros = (cents: number) => formatEuros(cents, language);

  return (
    <div className="cards">
      {full.ok && young.ok && table.ok && (
        <section className="card" aria-live="polite">
          <h2>{t('product.feeTitle')}</h2>
          <p className="fee">
            <strong>{euros(full.value.totalCents)}</strong> {birthDate === null && t('product.feeAdult')}
            {birthDate === null && (
              <span className="fee__second">
                <strong>{euros(young.value.totalCents)}</strong> {t('product.feeYoung')}
              </span>
            )}
          </p>
          <p>
            {t('product.feePhoto', { fee: euros(table.value.photo) })}. {t('product.feeNote')}
          </p>
        </section>
      )}
      <section className="card">
        <h2>{t('product.bringTitle')}</h2>
        <ul className="list">
          <li>{t('product.bringOld')}</li>
          <li>{t('product.bringBirth')}</li>
          <li>{t('product.bringMinor')}</li>
        </ul>
      </section>
    </div>
  );
}
