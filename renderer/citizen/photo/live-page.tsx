import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { PhotoHint } from '../../../domain/photo/guidance/hint.ts';
import { isChild } from '../../../domain/photo/guidance/rules.ts';
import { photoStages, stagesDone } from '../../../domain/photo/guidance/stage.ts';
import { Frame } from '../../session/frame.tsx';
import { useAge } from '../../station/age.ts';
import { Button } from '../../ui/button.tsx';
import { CameraIcon, CheckIcon } from '../../ui/icons.tsx';
import { HintIcon } from './hint-icon.tsx';
import { LivePicture } from './live-picture.tsx';
import type { PhotoRun } from './run/use-photo-run.ts';
import { useLift } from './use-lift.ts';

type Props = {
  run: PhotoRun;
  video: RefObject<HTMLVideoElement | null>;
  stream: MediaStream | null;
  triesLeft: number;
  triesUsed: number;
  onStart: () => void;
  onCounter: () => void;
};

/** The mirror and one instruction in very large type; the picture is taken by itself. */
export function LivePage({ run, video, stream, triesLeft, triesUsed, onStart, onCounter }: Props) {
  const { t } = useTranslation();
  const hint = run.state === 'guiding' ? run.hint : null;
  useLift(hint);
  const child = isChild(useAge());
  const titles = {
    idle: t('photo.ready'),
    starting: t('photo.ready'),
    guiding: hint ? t(`photo.hint.${hint}`) : t('photo.keepStill'),
    shooting: t('photo.shooting'),
    judging: t('photo.judging'),
    over: t('photo.judging'),
    broken: t('photo.judging'),
  };
  return (
    <Frame
      title={titles[run.state]}
      spoken
      band={<HintIcon hint={hint} />}
      primary={
        <Button kind="secondary" onPress={onCounter}>
          {t('frame.atCounter')}
        </Button>
      }
    >
      <div className="stage" data-hint={hint ?? 'none'} data-run={run.state}>
        <LivePicture
          video={video}
          stream={stream}
          progress={
            run.state === 'guiding' ? run.progress : run.state === 'idle' || run.state === 'starting' ? 0 : 1
          }
        />
        {run.state === 'idle' ? (
          <div className="centred">
            <Button kind="primary" size="huge" icon={<CameraIcon />} isDisabled={!stream} onPress={onStart}>
              {t('photo.start')}
            </Button>
            <p>{triesUsed > 0 ? t('photo.triesLeft', { count: triesLeft }) : t('photo.readyLead')}</p>
            {child && <p>{t('photo.childLead')}</p>}
          </div>
        ) : (
          <Stages
            hint={run.state === 'starting' ? 'come-here' : hint}
            secondsLeft={run.state === 'guiding' ? run.secondsLeft : null}
          />
        )}
      </div>
    </Frame>
  );
}

/** The last part of the budget is announced: before that it would only hurry people. */
const announcedSeconds = 15;

/** What is right already, and near the end of the time that a picture comes in any case. */
function Stages({ hint, secondsLeft }: { hint: PhotoHint | null; secondsLeft: number | null }) {
  const { t } = useTranslation();
  const done = stagesDone(hint);
  return (
    <div className="stages">
      <ul className="stages__list" aria-label={t('photo.stages')}>
        {photoStages.map((stage) => (
          <li key={stage} className={done.includes(stage) ? 'stages__done' : 'stages__open'}>
            {done.includes(stage) && <CheckIcon />}
            {t(`photo.stage.${stage}`)}
          </li>
        ))}
      </ul>
      <p className="stages__time">
        {secondsLeft !== null && secondsLeft <= announcedSeconds
          ? t('photo.secondsLeft', { seconds: secondsLeft })
          : ''}
      </p>
    </div>
  );
}
