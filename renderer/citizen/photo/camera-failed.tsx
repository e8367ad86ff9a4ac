import { useTranslation } from 'react-i18next';
import { Frame } from '../../session/frame.tsx';
import { Button } from '../../ui/button.tsx';

/** Camera or control do not work: the photo is left to the counter, or tried again. */
export function CameraFailed({ onCounter, onAgain }: { onCounter: () => void; onAgain: () => void }) {
  const { t } = useTranslation();
  return (
    <Frame
      title={t('photo.failedTitle')}
      lead={t('photo.failedLead')}
      primary={
        <Button kind="primary" onPress={onCounter}>
          {t('photo.failedNext')}
        </Button>
      }
    >
      <div>
        <Button kind="secondary" onPress={onAgain}>
          {t('photo.again')}
        </Button>
      </div>
    </Frame>
  );
}
