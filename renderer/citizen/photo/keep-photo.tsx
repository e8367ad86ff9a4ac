import { useTranslation } from 'react-i18next';
import { Frame, NextButton } from '../../session/frame.tsx';
import { perform } from '../../station/perform.ts';
import { Button } from '../../ui/button.tsx';
import { SealFailed } from '../review/seal-failed.tsx';
import { StoredPhoto } from './stored-photo.tsx';

/** Back on the photo page with a photo taken: keep it or make a new one. */
export function KeepPhoto({ onRetake }: { onRetake: () => void }) {
  const { t } = useTranslation();
  return (
    <Frame
      title={t('photo.keepTitle')}
      lead={t('photo.keepLead')}
      primary={<NextButton label={t('photo.keep')} onPress={() => void perform('session.next', null)} />}
    >
      <SealFailed />
      <div className="photo photo--kept">
        <StoredPhoto />
      </div>
      <div className="centred">
        <Button kind="secondary" onPress={onRetake}>
          {t('photo.retake')}
        </Button>
      </div>
    </Frame>
  );
}
