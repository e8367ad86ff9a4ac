import { useTranslation } from 'react-i18next';

const steps = [1, 2, 3] as const;

/** How well the finger lies: three bars that fill, no numbers. */
export function QualityBars({ bars }: { bars: number }) {
  const { t } = useTranslation();
  return (
    <div className="bars">
      <span aria-hidden="true">{t('fingers.quality')}</span>
      <meter
        className="kern-sr-only"
        aria-label={t('fingers.quality')}
        min={0}
        max={steps.length}
        value={bars}
      />
      <div className={`bars__row bars__row--${bars}`} aria-hidden="true">
        {steps.map((step) => (
          <span key={step} className={`bars__bar ${step <= bars ? 'bars__bar--full' : ''}`} />
        ))}
      </div>
    </div>
  );
}
