import { useTranslation } from 'react-i18next';
import type { PhotoReason } from '../../../domain/photo/reason.ts';
import { Frame } from '../../session/frame.tsx';
import { Button } from '../../ui/button.tsx';
import { CameraIcon } from '../../ui/icons.tsx';
import { ReasonList } from './reason-list.tsx';

type Props = {
  reasons: readonly PhotoReason[];
  triesLeft: number;
  onRetake: () => void;
  onCounter: () => void;
};

/** Never a bare "rejected": what was wrong, what to do, what it looks like. */
export function RefusedPhoto({ reasons, triesLeft, onRetake, onCounter }: Props) {
  const { t } = useTranslation();
  return (
    <Frame
      title={t('photo.refusedTitle')}
      lead={t('photo.refusedLead')}
      onBack={onRetake}
      primary={
        <Button kind="secondary" onPress={onCounter}>
          {t('frame.atCounter')}
        </Button>
      }
    >
      <ReasonList reasons={reasons} />
      <div className="centred">
        <Button kind="primary" size="huge" icon={<CameraIcon />} onPress={onRetake}>
          {t('photo.retake')}
        </Button>
        <p>{t('photo.triesLeft', { count: triesLeft })}</p>
      </div>
    </Frame>
  );
}
