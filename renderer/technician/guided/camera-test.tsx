import { useEffect, useRef } from 'react';
import { conditionSentence } from '../../../domain/technician/sentences.ts';
import { type CameraFacts, useCameraFacts } from '../../camera/camera-facts.ts';
import { usePreview } from '../../camera/use-preview.ts';
import { Button } from '../../ui/button.tsx';
import { Message } from '../../ui/message.tsx';
import { number } from '../format.ts';
import { CheckMark } from '../ui/check-mark.tsx';
import { GuidedPage, type GuidedProps } from './guided-page.tsx';
import { greyCardLuma, reachableEyeDistance } from './picture-measures.ts';
import { type PictureFigures, usePictureFigures } from './use-picture-figures.ts';

const leastEyeDistance = 300;
const leastFrames = 10;
const lumaTolerance = 30;
const mostCastPercent = 6;

/** The live picture with edge chart and grey card: focus, exposure, white balance, size and frame rate. */
export function CameraTest({ onDone }: GuidedProps) {
  const { preview, retry } = usePreview();
  const live = preview.state === 'live' ? preview : null;
  const stream = live?.stream ?? null;
  const video = useRef<HTMLVideoElement>(null);
  const facts = useCameraFacts((state) => state.facts);
  const figures = usePictureFigures(video, stream);

  useEffect(() => {
    if (video.current) video.current.srcObject = stream;
  }, [stream]);
  // One still, for its size alone.
  useEffect(() => {
    const left = new AbortController();
    void live?.camera.captureStill(left.signal).then((still) => still.ok && still.value.close());
    return () => left.abort();
  }, [live]);

  return (
    <GuidedPage
      title="Kamerabild"
      lead="Kantentafel in das linke Feld halten, Graukarte in das rechte, beide da, wo das Gesicht ist."
      question="Ist das Bild scharf, richtig hell und ohne Farbstich und Flecken?"
      result={{
        id: 'camera-picture',
        value: figures?.focus ?? null,
        detail: figures
          ? `Schärfe ${number(figures.focus)}, Helligkeit ${number(figures.luma)}, Farbstich ${number(figures.castPercent)} %.`
          : 'Kein Bild.',
      }}
      notYet={figures ? null : 'Zuerst muss ein Bild da sein.'}
      onDone={onDone}
    >
      {preview.state === 'failed' && (
        <Message kind="error">
          <p>{conditionSentence('down', preview.code)}</p>
          <Button kind="secondary" size="small" onPress={retry}>
            Noch einmal öffnen
          </Button>
        </Message>
      )}
      <div className="camera-test">
        <video ref={video} autoPlay playsInline muted aria-label="Bild der Kamera" />
        <span className="camera-test__field camera-test__field--chart" />
        <span className="camera-test__field camera-test__field--card" />
      </div>
      <Figures facts={facts} figures={figures} />
    </GuidedPage>
  );
}

function Figures({ facts, figures }: { facts: CameraFacts | null; figures: PictureFigures | null }) {
  const eyes = facts ? reachableEyeDistance(facts.width, facts.height) : 0;
  return (
    <dl className="figures">
      <Figure name="Größe" value={facts && `${facts.width} × ${facts.height}`} />
      <Figure
        name="Bilder je Sekunde"
        value={facts && number(facts.framesPerSecond, 1)}
        ok={facts && facts.framesPerSecond >= leastFrames}
      />
      <Figure
        name="Augenabstand erreichbar"
        value={facts && `${eyes} Punkte, nötig ${leastEyeDistance}`}
        ok={facts && eyes >= leastEyeDistance}
      />
      <Figure
        name="Schärfe (links)"
        value={figures && `${number(figures.focus)}, je höher, desto schärfer`}
      />
      <Figure
        name="Helligkeit (rechts)"
        value={figures && `${number(figures.luma)}, richtig ${greyCardLuma} ± ${lumaTolerance}`}
        ok={figures && Math.abs(figures.luma - greyCardLuma) <= lumaTolerance}
      />
      <Figure
        name="Farbstich (rechts)"
        value={figures && `${number(figures.castPercent, 1)} %, höchstens ${mostCastPercent} %`}
        ok={figures && figures.castPercent <= mostCastPercent}
      />
    </dl>
  );
}

const Figure = ({ name, value, ok = null }: { name: string; value: string | null; ok?: boolean | null }) => (
  <div>
    <dt>{name}</dt>
    <dd>
      {value ?? '…'} {ok !== null && <CheckMark ok={ok} />}
    </dd>
  </div>
);
