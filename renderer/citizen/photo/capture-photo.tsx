import { useTranslation } from 'react-i18next';
import { usePreview } from '../../camera/use-preview.ts';
import { Frame } from '../../session/frame.tsx';
import { perform } from '../../station/perform.ts';
import { Button } from '../../ui/button.tsx';
import { CameraIcon, FaceIcon } from '../../ui/icons.tsx';
import { Message } from '../../ui/message.tsx';
import { useBurst } from './burst.ts';
import { ChoosePhoto } from './choose-photo.tsx';
import { LivePicture } from './live-picture.tsx';
import { triesPerSession, useTries } from './tries.ts';

const toCounter = (reason: 'device-missing' | 'not-wanted' | 'tries-used-up') =>
  void perform('session.atCounter', { page: 'photo', reason });

/** The mirror, one instruction in large type, and the shutter. */
export function CapturePhoto() {
  const { t } = useTranslation();
  const { preview, retry } = usePreview();
  const { burst, start, discard } = useBurst();
  const used = useTries((state) => state.used);
  const left = triesPerSession - used;

  if (burst.state === 'taken' && preview.state === 'live') {
    return (
      <ChoosePhoto
        stills={burst.stills}
        cameraId={preview.camera.id}
        shots={used * burst.stills.length}
        onRetake={left > 0 ? discard : null}
        onCounter={() => toCounter('tries-used-up')}
      />
    );
  }
  if (preview.state === 'failed' || burst.state === 'failed') {
    return (
      <Frame
        title={t('photo.failedTitle')}
        lead={t('photo.failedLead')}
        primary={
          <Button kind="primary" onPress={() => toCounter('device-missing')}>
            {t('photo.failedNext')}
          </Button>
        }
      >
        <div>
          <Button
            kind="secondary"
            onPress={() => {
              discard();
              retry();
            }}
          >
            {t('photo.again')}
          </Button>
        </div>
      </Frame>
    );
  }

  const busy = burst.state !== 'idle';
  const shutter = () => {
    if (preview.state !== 'live') return;
    useTries.setState({ used: used + 1 });
    start(preview.camera);
  };
  return (
    <Frame
      title={busy ? t('photo.countdown') : t('photo.ready')}
      band={<FaceIcon />}
      lead={t('photo.readyLead')}
      primary={
        <Button kind="secondary" onPress={() => toCounter(left > 0 ? 'not-wanted' : 'tries-used-up')}>
          {t('frame.atCounter')}
        </Button>
      }
    >
      <div className="stage">
        <LivePicture
          stream={preview.state === 'live' ? preview.stream : null}
          count={burst.state === 'counting' ? burst.secondsLeft : null}
        />
        {left > 0 ? (
          <div className="centred">
            <Button
              kind="primary"
              size="huge"
              icon={<CameraIcon />}
              isDisabled={busy || preview.state !== 'live'}
              onPress={shutter}
            >
              {t('photo.start')}
            </Button>
            {used > 0 && <p>{t('photo.triesLeft', { count: left })}</p>}
          </div>
        ) : (
          <Message kind="ask">
            <p>{t('photo.triesUsed')}</p>
          </Message>
        )}
      </div>
    </Frame>
  );
}
