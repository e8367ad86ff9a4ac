import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FingerCode, fingerCodes, fingerOrder } from '../../../domain/captures/fingerprint.ts';
import type { CounterReason } from '../../../domain/captures/photo.ts';
import { Frame, NextButton } from '../../session/frame.tsx';
import { perform } from '../../station/perform.ts';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { Message } from '../../ui/message.tsx';

const reasons = [
  'injured-temporary',
  'missing-permanent',
  'not-possible',
  'not-wanted',
] as const satisfies readonly CounterReason[];

const which = { right: [fingerCodes.rightIndex], left: [fingerCodes.leftIndex], both: fingerOrder } as const;
type Which = keyof typeof which;
const whiches: readonly Which[] = ['right', 'left', 'both'];

/** First which finger, then why: TR-03121-3.2 §5.11.6 asks for a reason for each missing finger. */
export function NotPossible({ onBack }: { onBack: () => void }) {
  const [fingers, setFingers] = useState<readonly FingerCode[] | null>(null);
  return fingers ? (
    <Why fingers={fingers} onBack={() => setFingers(null)} />
  ) : (
    <WhichFinger onBack={onBack} onChosen={setFingers} />
  );
}

function WhichFinger(props: { onBack: () => void; onChosen: (fingers: readonly FingerCode[]) => void }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<Which | null>(null);
  const [asked, setAsked] = useState(false);
  return (
    <Frame
      title={t('fingers.whichTitle')}
      lead={t('fingers.whyLead')}
      primary={<NextButton onPress={() => (chosen ? props.onChosen(which[chosen]) : setAsked(true))} />}
      onBack={props.onBack}
    >
      <ChoiceList
        label={t('fingers.whichTitle')}
        labelHidden
        value={chosen}
        onChange={setChosen}
        choices={whiches.map((value) => ({ value, label: t(`fingers.which.${value}`) }))}
      />
      {asked && !chosen && <Missing />}
    </Frame>
  );
}

function Why({ fingers, onBack }: { fingers: readonly FingerCode[]; onBack: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<(typeof reasons)[number] | null>(null);
  const [asked, setAsked] = useState(false);
  const next = () => {
    if (reason) void perform('fingers.atCounter', { fingers: [...fingers], reason });
    else setAsked(true);
  };
  return (
    <Frame
      title={t('fingers.whyTitle')}
      lead={t('fingers.whyLead')}
      primary={<NextButton onPress={next} />}
      onBack={onBack}
    >
      <ChoiceList
        label={t('fingers.why')}
        labelHidden
        value={reason}
        onChange={setReason}
        choices={reasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
      />
      {asked && !reason && <Missing />}
    </Frame>
  );
}

function Missing() {
  const { t } = useTranslation();
  return (
    <Message kind="error">
      <p>{t('issues.required')}</p>
    </Message>
  );
}
