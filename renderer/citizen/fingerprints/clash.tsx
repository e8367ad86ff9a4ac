import { useTranslation } from 'react-i18next';
import { Frame, NextButton } from '../../session/frame.tsx';
import { perform } from '../../station/perform.ts';
import { Hand } from './hand.tsx';

/** Both prints were of one finger: nothing is kept, and why it starts anew (TR-03121-3.2 §4.8). */
export function Clash() {
  const { t } = useTranslation();
  return (
    <Frame
      title={t('fingers.clash')}
      lead={t('fingers.clashLead')}
      primary={
        <NextButton label={t('fingers.clashNext')} onPress={() => void perform('fingers.understood', null)} />
      }
    >
      <div className="card hands">
        <figure>
          <Hand finger={7} state="idle" />
          <figcaption>{t('fingers.clashSecond')}</figcaption>
        </figure>
        <figure>
          <Hand finger={2} state="idle" />
          <figcaption>{t('fingers.clashFirst')}</figcaption>
        </figure>
      </div>
    </Frame>
  );
}
