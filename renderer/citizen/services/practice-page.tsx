import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NextButton } from '../../session/frame.tsx';
import { perform } from '../../station/perform.ts';
import { Button } from '../../ui/button.tsx';
import { BackIcon, BinIcon, HelpIcon } from '../../ui/icons.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ServiceFrame } from './service-frame.tsx';

/** Half a minute for who has never done this: a touch, a letter, and the buttons that are always there. Nothing is kept. */
export function PracticePage() {
  const [exercise, setExercise] = useState<'touch' | 'letter' | 'help'>('touch');
  if (exercise === 'touch') return <Touch onDone={() => setExercise('letter')} />;
  if (exercise === 'letter') return <Letter onDone={() => setExercise('help')} />;
  return <AlwaysThere />;
}

type Exercise = { onDone: () => void };

function Touch({ onDone }: Exercise) {
  const { t } = useTranslation();
  return (
    <ServiceFrame title={t('services.practice.touchTitle')} lead={t('services.practice.touchLead')}>
      <div className="centred practice">
        <Button kind="primary" size="huge" onPress={onDone}>
          {t('services.practice.touch')}
        </Button>
      </div>
    </ServiceFrame>
  );
}

function Letter({ onDone }: Exercise) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const next = () => {
    if (typed.trim().toUpperCase() === 'A') onDone();
    else setWrong(true);
  };
  return (
    <ServiceFrame
      title={t('services.practice.letterTitle')}
      lead={t('services.practice.letterLead', { button: t('frame.next') })}
      primary={<NextButton onPress={next} />}
    >
      <TextField
        label={t('services.practice.letter')}
        value={typed}
        onChange={setTyped}
        layout="name"
        capitalise
        messages={wrong ? [{ severity: 'ask', text: t('services.practice.wrong') }] : []}
        width="short"
        first
      />
    </ServiceFrame>
  );
}

function AlwaysThere() {
  const { t } = useTranslation();
  const buttons = [
    { icon: <HelpIcon />, text: t('services.practice.help', { button: t('frame.help') }) },
    { icon: <BackIcon />, text: t('services.practice.back', { button: t('frame.back') }) },
    { icon: <BinIcon />, text: t('services.practice.cancel', { button: t('frame.cancel') }) },
  ];
  return (
    <ServiceFrame
      title={t('services.practice.helpTitle')}
      lead={t('services.practice.helpLead')}
      primary={
        <NextButton label={t('services.practice.done')} onPress={() => void perform('service.close', null)} />
      }
    >
      <ul className="cards">
        {buttons.map(({ icon, text }) => (
          <li key={text} className="card card--line">
            {icon}
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </ServiceFrame>
  );
}
