import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { photoHeight, photoWidth } from '../../../domain/captures/photo.ts';
import { cropRectangle } from '../../../drivers/camera/crop.ts';
import { cropToJpeg } from '../../../drivers/camera/crop-jpeg.ts';
import { Frame, NextButton } from '../../session/frame.tsx';
import { perform } from '../../station/perform.ts';
import { useMirror } from '../../station/store.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { Message } from '../../ui/message.tsx';

type Props = {
  stills: readonly ImageBitmap[];
  cameraId: string;
  shots: number;
  /** null when no try is left. */
  onRetake: (() => void) | null;
  onCounter: () => void;
};

type Place = '0' | '1' | '2';
const places: readonly Place[] = ['0', '1', '2'];

/** The three stills of a burst: the citizen takes one. Nothing has judged them, and the page says so. */
export function ChoosePhoto({ stills, cameraId, shots, onRetake, onCounter }: Props) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Place>('0');
  const [storing, setStoring] = useState(false);

  const take = async () => {
    const still = stills[Number(chosen)];
    if (!still) return;
    setStoring(true);
    const jpeg = await cropToJpeg(still);
    if (jpeg.ok) await perform('photo.store', { jpeg: jpeg.value, cameraId, shots });
    else useMirror.setState({ failure: 'image-refused' });
    setStoring(false);
  };

  const shown = stills[Number(chosen)];
  return (
    <Frame
      title={t('photo.chooseTitle')}
      lead={t('photo.chooseLead')}
      primary={<NextButton label={t('photo.take')} isDisabled={storing} onPress={() => void take()} />}
    >
      <div className="stills">
        <div className="photo stills__chosen">{shown && <Still key={chosen} still={shown} />}</div>
        <ChoiceList
          label={t('photo.chooseTitle')}
          labelHidden
          columns={3}
          value={chosen}
          onChange={setChosen}
          choices={places.flatMap((place) => {
            const still = stills[Number(place)];
            if (!still) return [];
            return [
              {
                value: place,
                label: t('photo.shot', { number: Number(place) + 1 }),
                picture: <Still still={still} />,
              },
            ];
          })}
        />
      </div>
      {onRetake ? (
        <div>
          <Button kind="secondary" onPress={onRetake}>
            {t('photo.retake')}
          </Button>
        </div>
      ) : (
        <>
          <Message kind="ask">
            <p>{t('photo.triesUsed')}</p>
          </Message>
          <div>
            <Button kind="secondary" onPress={onCounter}>
              {t('frame.atCounter')}
            </Button>
          </div>
        </>
      )}
    </Frame>
  );
}

const shownScale = 0.4;

/** A still, cut as it will be stored. */
function Still({ still }: { still: ImageBitmap }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const crop = cropRectangle(still.width, still.height);
    if (!crop.ok || !canvas.current) return;
    const { x, y, width, height } = crop.value;
    const context = canvas.current.getContext('2d');
    context?.drawImage(still, x, y, width, height, 0, 0, photoWidth * shownScale, photoHeight * shownScale);
  }, [still]);
  return (
    <canvas
      ref={canvas}
      className="photo__still"
      width={photoWidth * shownScale}
      height={photoHeight * shownScale}
    />
  );
}
