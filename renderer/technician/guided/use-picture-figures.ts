import { type RefObject, useEffect, useState } from 'react';
import { focusMeasure, greyCard } from './picture-measures.ts';

export type PictureFigures = { focus: number; luma: number; castPercent: number };

const everyMs = 700;
/** Looked at in the picture's own pixels: scaling would hide what is out of focus. */
const sidePixels = 360;

/** Focus of the left field and brightness and cast of the right one, measured from the picture while it runs. */
export function usePictureFigures(
  video: RefObject<HTMLVideoElement | null>,
  stream: MediaStream | null,
): PictureFigures | null {
  const [figures, setFigures] = useState<PictureFigures | null>(null);
  useEffect(() => {
    setFigures(null);
    if (!stream) return;
    const canvas = new OffscreenCanvas(sidePixels, sidePixels);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    const field = (picture: HTMLVideoElement, centre: number) => {
      const { videoWidth, videoHeight } = picture;
      const side = Math.min(sidePixels, Math.floor(Math.min(videoWidth * 0.24, videoHeight * 0.4)));
      if (!context || side < 3) return null;
      const left = Math.round(videoWidth * centre - side / 2);
      const top = Math.round((videoHeight - side) / 2);
      context.drawImage(picture, left, top, side, side, 0, 0, side, side);
      return context.getImageData(0, 0, side, side);
    };
    const look = () => {
      // Before its first frame a video knows its size, and would be drawn as nothing at all.
      if (!video.current || video.current.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return;
      const chart = field(video.current, 0.3);
      const card = field(video.current, 0.7);
      if (!chart || !card) return;
      setFigures({ focus: focusMeasure(chart), ...greyCard(card) });
      // Somebody may have stood there.
      chart.data.fill(0);
      card.data.fill(0);
    };
    const timer = setInterval(look, everyMs);
    return () => {
      clearInterval(timer);
      context?.clearRect(0, 0, sidePixels, sidePixels);
    };
  }, [video, stream]);
  return figures;
}
