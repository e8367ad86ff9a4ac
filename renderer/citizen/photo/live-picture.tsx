import { type RefObject, useEffect } from 'react';
import { useTranslation } from 'react-i18next';

const oval = 'M622 110c-300 0-430 230-430 540s180 610 430 610 430-300 430-610-130-540-430-540Z';

type Props = {
  video: RefObject<HTMLVideoElement | null>;
  stream: MediaStream | null;
  /** 0…1: how long everything has been right, as a part of what the shutter waits for. */
  progress: number;
};

/** The camera's picture as in a mirror, cut as the photo will be, with the oval for the head. */
export function LivePicture({ video, stream, progress }: Props) {
  const { t } = useTranslation();
  useEffect(() => {
    if (video.current) video.current.srcObject = stream;
  }, [video, stream]);

  return (
    <div className="photo">
      <video
        ref={video}
        className="photo__mirror"
        autoPlay
        playsInline
        muted
        aria-label={t('photo.preview')}
      />
      <svg className="photo__oval" viewBox="0 0 1244 1600" aria-hidden="true" focusable="false">
        <path className="photo__shade" fillRule="evenodd" d={`M0 0H1244V1600H0Z${oval}`} />
        <path className="photo__line" d={oval} />
        {progress > 0 && (
          <path className="photo__hold" d={oval} pathLength={1} strokeDasharray={`${progress} 1`} />
        )}
      </svg>
      {!stream && (
        <p className="photo__wait">
          <span>{t('photo.starting')}</span>
        </p>
      )}
    </div>
  );
}
