import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFingerPreview } from '../../station/store.ts';

const opaque = 0xff000000;
const greyToRgb = 0x010101;

/** The print as it lies on the glass at this moment; an empty pane when none does. */
export function LivePrint() {
  const { t } = useTranslation();
  const preview = useFingerPreview((state) => state.preview);
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    if (!preview || !canvas.current) return;
    const { width, height, pixels } = preview;
    const image = new ImageData(width, height);
    // One word a pixel: red, green and blue alike, opaque.
    const words = new Uint32Array(image.data.buffer);
    for (let i = 0; i < pixels.length; i++) words[i] = opaque | ((pixels[i] ?? 255) * greyToRgb);
    Object.assign(canvas.current, { width, height });
    canvas.current.getContext('2d')?.putImageData(image, 0, 0);
  }, [preview]);

  return (
    <div className="live-print" role="img" aria-label={t(preview ? 'fingers.preview' : 'fingers.glass')}>
      {preview && <canvas ref={canvas} className="live-print__picture" />}
    </div>
  );
}
