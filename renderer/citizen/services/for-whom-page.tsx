import { useTranslation } from 'react-i18next';
import { CounterIcon, FormIcon } from '../../ui/icons.tsx';
import { ServiceFrame } from './service-frame.tsx';

/** Said before anybody begins: who is better served at the counter, and how a family goes about it. */
export function ForWhomPage() {
  const { t } = useTranslation();
  const counter = t('services.forWhom.counter', { returnObjects: true });
  const family = t('services.forWhom.family', { returnObjects: true });
  return (
    <ServiceFrame title={t('services.forWhom.title')} lead={t('services.forWhom.lead')}>
      <section className="card">
        <h2 className="card__heading">
          <CounterIcon />
          {t('services.forWhom.counterTitle')}
        </h2>
        <ul className="list">
          {counter.map((who) => (
            <li key={who}>{who}</li>
          ))}
        </ul>
      </section>
      <section className="card">
        <h2 className="card__heading">
          <FormIcon />
          {t('services.forWhom.familyTitle')}
        </h2>
        <ul className="list">
          {family.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </section>
    </ServiceFrame>
  );
}
