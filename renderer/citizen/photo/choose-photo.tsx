import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HeadCovering, PhotoFlag } from '../../../domain/captures/photo.ts';
import { Frame, NextButton } from '../../session/frame.tsx';
import { perform } from '../../station/perform.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { HeadCoveringQuestion } from './head-covering-question.tsx';
import { ReasonList } from './reason-list.tsx';
import type { Shot } from './run/shot.ts';
import { ShotPicture } from './shot-picture.tsx';

type Props = {
  shots: readonly Shot[];
  flags: readonly PhotoFlag[];
  cameraId: string;
  triesLeft: number;
  onRetake: () => void;
};

/** The best picture of a burst, or the choice between several that tie; taken over when the person says so. */
export function ChoosePhoto({ shots, flags, cameraId, triesLeft, onRetake }: Props) {
  const { t } = useTranslation();
  const [place, setPlace] = useState('0');
  const [asking, setAsking] = useState(false);
  const [storing, setStoring] = useState(false);
  const chosen = shots[Number(place)];
  if (!chosen) throw new Error('a burst without a picture is no choice');
  const { report } = chosen;

  const store = async (headCovering: HeadCovering) => {
    setStoring(true);
    const { jpeg, jp2, pad } = chosen;
    await perform('photo.store', { jpeg, jp2, report, pad, cameraId, flags: [...flags], headCovering });
    setStoring(false);
  };
  const take = () => (report.headCovering ? setAsking(true) : void store('not-asked'));

  if (asking)
    return (
      <HeadCoveringQuestion
        isStoring={storing}
        onAnswer={(answer) => void store(answer)}
        onBack={() => setAsking(false)}
        onRetake={triesLeft > 0 ? onRetake : null}
      />
    );

  const accepted = report.verdict === 'ok';
  const wording = !accepted
    ? { title: t('photo.releasedTitle'), lead: t('photo.releasedLead') }
    : shots.length > 1
      ? { title: t('photo.chooseTitle'), lead: t('photo.chooseLead') }
      : { title: t('photo.goodTitle'), lead: t('photo.goodLead') };
  return (
    <Frame
      title={wording.title}
      lead={wording.lead}
      onBack={onRetake}
      primary={<NextButton label={t('photo.take')} isDisabled={storing} onPress={take} />}
    >
      <div className={accepted ? 'stills' : 'stills stills--released'}>
        <div className="photo stills__chosen">
          <ShotPicture jpeg={chosen.jpeg} />
        </div>
        {accepted && shots.length > 1 && (
          <ChoiceList
            label={wording.title}
            labelHidden
            columns={3}
            value={place}
            onChange={setPlace}
            choices={shots.map((shot, i) => ({
              value: String(i),
              label: t('photo.shot', { number: i + 1 }),
              picture: <ShotPicture jpeg={shot.jpeg} />,
            }))}
          />
        )}
        {!accepted && <ReasonList reasons={report.reasons} />}
      </div>
      {triesLeft > 0 && (
        <div className="retake">
          <Button kind="secondary" onPress={onRetake}>
            {t('photo.retake')}
          </Button>
          <p>{t('photo.triesLeft', { count: triesLeft })}</p>
        </div>
      )}
    </Frame>
  );
}
