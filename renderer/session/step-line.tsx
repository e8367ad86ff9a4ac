import { useTranslation } from 'react-i18next';
import { useSession } from '../station/store.ts';

/** "Schritt 3 von 7 · Ihr Foto", with one bar per step; a skipped step is hollow. */
export function StepLine() {
  const { t } = useTranslation();
  const steps = useSession((session) => session.steps);
  const current = steps.findIndex((step) => step.state === 'current');
  const step = steps[current];
  // Who is back for one part has no steps to count.
  if (!step || steps.length === 1) return null;
  return (
    <section className="steps" aria-label={t(`steps.${step.step}`)}>
      <p className="steps__name">
        <strong>{t('frame.step', { number: current + 1, count: steps.length })}</strong> ·{' '}
        {t(`steps.${step.step}`)}
      </p>
      <div className="steps__bars" aria-hidden="true">
        {steps.map(({ step: id, state }) => (
          <span key={id} className={`steps__bar steps__bar--${state}`} />
        ))}
      </div>
    </section>
  );
}
