import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HeadCovering } from '../../../domain/captures/photo.ts';
import { Frame, NextButton } from '../../session/frame.tsx';
import { Button } from '../../ui/button.tsx';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { Message } from '../../ui/message.tsx';

type Answer = Exclude<HeadCovering, 'not-asked'>;
const answers: readonly Answer[] = ['religious', 'medical', 'other', 'none'];

type Props = {
  isStoring: boolean;
  onAnswer: (answer: Answer) => void;
  onBack: () => void;
  /** null when no try is left. */
  onRetake: (() => void) | null;
};

/** The control believes to see a head covering. It asks and refuses nobody (PassV annex 8); the clerk sees the answer. */
export function HeadCoveringQuestion({ isStoring, onAnswer, onBack, onRetake }: Props) {
  const { t } = useTranslation();
  const [answer, setAnswer] = useState<Answer | null>(null);
  return (
    <Frame
      title={t('photo.coveringTitle')}
      lead={t('photo.coveringLead')}
      onBack={onBack}
      primary={
        <NextButton
          isDisabled={isStoring || !answer}
          onPress={() => (answer ? onAnswer(answer) : undefined)}
        />
      }
    >
      <ChoiceList
        label={t('photo.coveringTitle')}
        labelHidden
        value={answer}
        onChange={setAnswer}
        choices={answers.map((value) => ({ value, label: t(`photo.covering.${value}`) }))}
      />
      {answer === 'other' && (
        <Message kind="ask">
          <p>{t('photo.coveringOther')}</p>
        </Message>
      )}
      {onRetake && (
        <div>
          <Button kind="secondary" onPress={onRetake}>
            {t('photo.retake')}
          </Button>
        </div>
      )}
    </Frame>
  );
}
