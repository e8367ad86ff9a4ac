import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { feedbackTopic } from '../../../domain/services/feedback.ts';
import { perform } from '../../station/perform.ts';
import { useTerminal } from '../../station/store.ts';
import { Button } from '../../ui/button.tsx';
import { Message } from '../../ui/message.tsx';
import { ServiceFrame } from './service-frame.tsx';

/** The statement on accessibility (BITV RP, EN 301 549) and the shortest way to say what got in the way: one touch. */
export function AccessibilityPage() {
  const { t } = useTranslation();
  const { contact, enforcement } = useTerminal((terminal) => terminal.accessibility);
  const [given, setGiven] = useState<string>();
  const can = t('services.accessibility.can', { returnObjects: true, seated: t('frame.reaches.seated') });
  const cannot = t('services.accessibility.cannot', { returnObjects: true });
  const give = (topic: (typeof feedbackTopic.options)[number]) => {
    setGiven(topic);
    void perform('feedback.give', { topic });
  };
  return (
    <ServiceFrame title={t('services.accessibility.title')} lead={t('services.accessibility.lead')}>
      <div className="cards cards--two">
        <section className="card">
          <h2>{t('services.accessibility.canTitle')}</h2>
          <ul className="list">
            {can.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </section>
        <section className="card">
          <h2>{t('services.accessibility.cannotTitle')}</h2>
          <ul className="list">
            {cannot.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </section>
      </div>
      <p>{t('services.accessibility.always')}</p>
      <section className="card">
        <h2>{t('services.accessibility.feedbackTitle')}</h2>
        <div aria-live="polite">
          {given ? (
            <Message kind="hint">{t('services.accessibility.thanks')}</Message>
          ) : (
            <p>{t('services.accessibility.feedbackLead')}</p>
          )}
        </div>
        {!given && (
          <div className="row">
            {feedbackTopic.options.map((topic) => (
              <Button key={topic} kind="secondary" onPress={() => give(topic)}>
                {t(`services.accessibility.topics.${topic}`)}
              </Button>
            ))}
          </div>
        )}
      </section>
      <p>
        {contact
          ? t('services.accessibility.contact', { contact })
          : t('services.accessibility.contactCounter')}
      </p>
      {enforcement && <p>{t('services.accessibility.enforcement', { body: enforcement })}</p>}
    </ServiceFrame>
  );
}
