import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** The camera's picture as in a mirror, cut as the photo will be, with the oval for the head. */
export function LivePicture({ stream, count }: { stream: MediaStream | null; count: number | null }) {
  const { t } = useTranslation();
  const video = useRef<HTMLVideoElement>(null);

  useEffect(() => {
    if (video.current) video.current.srcObject = stream;
  }, [stream]);

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
        <path
          className="photo__shade"
          fillRule="evenodd"
          d="M0 0H1244V1600H0ZM622 240c-270 0-400 210-400 500s170 570 400 570 400-280 400-570-130-500-400-500Z"
        />
        <path
          className="photo__line"
          d="M622 240c-270 0-400 210-400 500s170 570 400 570 400-280 400-570-130-500-400-500Z"
        />
      </svg>
      <p className="photo__count" aria-live="assertive">
        {count ?? (stream ? '' : <span className="photo__wait">{t('photo.starting')}</span>)}
      </p>
    </div>
  );
}
