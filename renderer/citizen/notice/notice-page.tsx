import { useTranslation } from 'react-i18next';
import { Frame, NextButton } from '../../session/frame.tsx';
import { useQuestion } from '../../session/question.ts';
import { useTerminal } from '../../station/store.ts';
import { CheckIcon } from '../../ui/icons.tsx';

/** Art. 13 DSGVO: four short sentences first, then the whole text. Nothing is consented to; using it is voluntary. */
export function NoticePage() {
  const { t } = useTranslation();
  const authority = useTerminal((terminal) => terminal.authority);
  const { submit } = useQuestion('notice');
  const short = ['shortPurpose', 'shortLocal', 'shortDelete', 'shortVoluntary'] as const;
  const full = t('notice.fullText', { returnObjects: true, authority });

  return (
    <Frame
      title={t('notice.title')}
      primary={<NextButton label={t('notice.accept')} onPress={() => void submit({ read: true })} />}
    >
      <ul className="ticks">
        {short.map((key) => (
          <li key={key}>
            <CheckIcon />
            {t(`notice.${key}`)}
          </li>
        ))}
      </ul>
      <section className="card">
        <h2>{t('notice.full')}</h2>
        <div className="prose">
          {full.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      </section>
    </Frame>
  );
}
