import type { CounterReason } from '../../../domain/captures/photo.ts';
import { usePreview } from '../../camera/use-preview.ts';
import { perform } from '../../station/perform.ts';
import { useSession, useTerminal } from '../../station/store.ts';
import { CameraFailed } from './camera-failed.tsx';
import { ChoosePhoto } from './choose-photo.tsx';
import { PhotoHelpPage } from './help-page.tsx';
import { LivePage } from './live-page.tsx';
import { RefusedPhoto } from './refused-photo.tsx';
import { usePhotoRun } from './run/use-photo-run.ts';

const toCounter = (reason: CounterReason) => void perform('session.atCounter', { page: 'photo', reason });

/** From the mirror over a guided try to its result, and again until the tries are used up. */
export function CapturePhoto() {
  const { preview, retry } = usePreview();
  const camera = preview.state === 'live' ? preview.camera : null;
  const { run, video, start, reset } = usePhotoRun(camera);
  const used = useSession((session) => session.photoTries);
  const allowed = useTerminal((terminal) => terminal.photoRules.tries);
  const triesLeft = Math.max(0, allowed - used);
  const outcome = run.state === 'over' ? run.outcome : null;

  if (preview.state === 'failed' || run.state === 'broken' || outcome?.kind === 'camera')
    return (
      <CameraFailed
        onCounter={() => toCounter('device-missing')}
        onAgain={() => {
          reset();
          retry();
        }}
      />
    );
  if (outcome?.kind === 'shots' && camera)
    return (
      <ChoosePhoto
        shots={outcome.shots}
        flags={outcome.flags}
        cameraId={camera.id}
        triesLeft={triesLeft}
        onRetake={reset}
      />
    );
  const resting = run.state === 'idle' || outcome !== null;
  if (resting && triesLeft === 0) return <PhotoHelpPage onCounter={() => toCounter('tries-used-up')} />;
  if (outcome?.kind === 'refused')
    return (
      <RefusedPhoto
        reasons={outcome.reasons}
        triesLeft={triesLeft}
        onRetake={reset}
        onCounter={() => toCounter('not-possible')}
      />
    );
  return (
    <LivePage
      run={run}
      video={video}
      stream={preview.state === 'live' ? preview.stream : null}
      triesLeft={triesLeft}
      triesUsed={used}
      onStart={() => void start()}
      onCounter={() => toCounter('not-wanted')}
    />
  );
}
