import { type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import SignaturePad from 'signature_pad';
import type { SignatureStrokes } from '../../../domain/captures/signature.ts';
import { useTerminal } from '../../station/store.ts';
import { strokesInMillimetres } from './strokes.ts';

export type PadHandle = {
  /** The strokes in millimetres; undefined while the field is empty. */
  read: () => SignatureStrokes | undefined;
  clear: () => void;
};

type Props = { ref: Ref<PadHandle>; onChange: (isEmpty: boolean) => void };

const ink = '#10235c';

/** The pad: vector strokes, drawn with the finger, a pen or a mouse. */
export function SignatureField({ ref, onChange }: Props) {
  const { t } = useTranslation();
  const millimetresPerPixel = useTerminal((terminal) => terminal.millimetresPerPixel);
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePad>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: one pad for the life of the field
  useEffect(() => {
    if (!canvas.current) return;
    const made = new SignaturePad(canvas.current, { penColor: ink, minWidth: 1.5, maxWidth: 3.5 });
    const tell = () => onChange(made.isEmpty());
    made.addEventListener('endStroke', tell);
    pad.current = made;
    // The bitmap follows the size on the screen; the strokes are drawn again.
    const observer = new ResizeObserver(() => {
      if (!canvas.current) return;
      const drawn = made.toData();
      const ratio = window.devicePixelRatio;
      canvas.current.width = canvas.current.clientWidth * ratio;
      canvas.current.height = canvas.current.clientHeight * ratio;
      canvas.current.getContext('2d')?.scale(ratio, ratio);
      made.fromData(drawn);
    });
    observer.observe(canvas.current);
    return () => {
      observer.disconnect();
      made.off();
    };
  }, []);

  useImperativeHandle(ref, () => ({
    read: () =>
      canvas.current && pad.current && !pad.current.isEmpty()
        ? strokesInMillimetres(
            pad.current.toData(),
            { width: canvas.current.clientWidth, height: canvas.current.clientHeight },
            millimetresPerPixel,
          )
        : undefined,
    clear: () => {
      pad.current?.clear();
      onChange(true);
    },
  }));

  return (
    <div className="signature">
      <canvas ref={canvas} className="signature__canvas" role="img" aria-label={t('signature.pad')} />
      <span className="signature__line" />
    </div>
  );
}
