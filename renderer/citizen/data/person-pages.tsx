import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageValue } from '../../../domain/pages/page-values.ts';
import { Frame, NextButton } from '../../session/frame.tsx';
import { missing, useQuestion } from '../../session/question.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { digitsMask } from '../../ui/keyboard/edit.ts';
import { FieldMessages } from '../../ui/message.tsx';
import { TextField } from '../../ui/text-field.tsx';

const sexes = ['001', '002', '003'] as const;
const heightMask = digitsMask(3);

/** A statement for the comparison at the counter: the register decides, not the terminal. */
export function SexPage() {
  const { t } = useTranslation();
  const { answer, submit, refuse, issuesOf } = useQuestion('sex');
  const [sex, setSex] = useState<PageValue<'sex'>['sex'] | null>(answer?.sex ?? null);

  return (
    <Frame
      title={t('data.sex.title')}
      lead={t('data.sex.lead')}
      primary={<NextButton onPress={() => (sex ? void submit({ sex }) : void refuse([missing('sex')]))} />}
    >
      <ChoiceList
        label={t('data.sex.choose')}
        labelHidden
        value={sex}
        onChange={setSex}
        onTouch={(touched) => void submit({ sex: touched })}
        choices={sexes.map((code) => ({ value: code, label: t(`data.sex.${code}`) }))}
      />
      <FieldMessages messages={issuesOf('sex')} />
    </Frame>
  );
}

export function HeightPage() {
  const { t } = useTranslation();
  const { answer, submit, refuse, issues, issuesOf } = useQuestion('height');
  const [typed, setTyped] = useState(answer?.heightCm?.toString() ?? '');
  // Asked about this very height, "Weiter" says yes.
  const confirmed =
    (answer?.confirmed && answer.heightCm === Number(typed)) ||
    issues.some((issue) => issue.code === 'height-unusual' && issue.params.value === Number(typed));

  return (
    <Frame
      title={t('data.height.title')}
      lead={t('data.height.lead')}
      primary={
        <NextButton
          onPress={() =>
            typed ? void submit({ heightCm: Number(typed), confirmed }) : void refuse([missing('heightCm')])
          }
        />
      }
    >
      <TextField
        label={t('data.height.label')}
        value={typed}
        onChange={setTyped}
        layout="digits"
        mask={heightMask}
        messages={issuesOf('heightCm')}
        width="short"
        first
      />
      <div>
        <Button kind="secondary" onPress={() => void submit({ heightCm: null, confirmed: true })}>
          {t('data.height.unknown')}
        </Button>
      </div>
    </Frame>
  );
}
