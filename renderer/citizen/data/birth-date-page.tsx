import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatGermanDate } from '../../../domain/dates/calendar-date.ts';
import { Frame, NextButton } from '../../session/frame.tsx';
import { missing, useQuestion } from '../../session/question.ts';
import { perform } from '../../station/perform.ts';
import { Button } from '../../ui/button.tsx';
import { dateMask, typedDateToIso } from '../../ui/keyboard/edit.ts';
import { TextField } from '../../ui/text-field.tsx';

/** The birth date decides every rule of age, so it comes first. */
export function BirthDatePage() {
  const { t } = useTranslation();
  const { answer, submit, refuse, issuesOf } = useQuestion('birth-date');
  const [typed, setTyped] = useState(answer ? formatGermanDate(answer.birthDate) : '');

  const next = () => {
    const birthDate = typedDateToIso(typed);
    if (birthDate) void submit({ birthDate });
    else refuse([missing('birthDate', typed ? 'impossible-date' : 'required')]);
  };

  return (
    <Frame
      title={t('data.birthDate.title')}
      lead={t('data.birthDate.lead')}
      primary={<NextButton onPress={next} />}
    >
      <TextField
        label={t('data.birthDate.label')}
        value={typed}
        onChange={setTyped}
        layout="digits"
        mask={dateMask}
        placeholder={t('data.birthDate.pattern')}
        messages={issuesOf('birthDate')}
        width="short"
        first
      />
      <div>
        <Button
          kind="secondary"
          onPress={() => void perform('session.refer', { referral: 'birth-date-unknown' })}
        >
          {t('data.birthDate.unknown')}
        </Button>
      </div>
    </Frame>
  );
}
