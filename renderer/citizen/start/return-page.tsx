import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { daysInMonth } from '../../../domain/dates/calendar-date.ts';
import { parseCaseCode } from '../../../domain/slip/case-code.ts';
import type { CallResult } from '../../../domain/station-api/calls.ts';
import { Frame, NextButton } from '../../session/frame.tsx';
import { call } from '../../station/client.ts';
import { useMirror } from '../../station/store.ts';
import { digitsMask } from '../../ui/keyboard/edit.ts';
import { Message } from '../../ui/message.tsx';
import { TextField } from '../../ui/text-field.tsx';

type Trouble = Exclude<CallResult<'recapture.find'>['outcome'], 'found'>;
type Field = 'code' | 'day' | 'month';

/** The citizen is back: the number on the slip and the day and month of birth lead to the step that is repeated. */
export function ReturnPage() {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<Record<Field, string>>({ code: '', day: '', month: '' });
  const [wrong, setWrong] = useState<Field>();
  const [trouble, setTrouble] = useState<Trouble>();

  const next = async () => {
    setTrouble(undefined);
    const caseCode = parseCaseCode(typed.code);
    const [day, month] = [Number(typed.day), Number(typed.month)];
    const found = !caseCode ? 'code' : !isMonth(month) ? 'month' : !isDay(day, month) ? 'day' : undefined;
    setWrong(found);
    if (!caseCode || found) return;
    const answer = await call('recapture.find', { caseCode, day, month });
    if (!answer.ok) return useMirror.setState({ failure: answer.failure.code });
    if (answer.value.outcome !== 'found') setTrouble(answer.value.outcome);
  };

  const field = (name: Field, length: number, first = false) => (
    <TextField
      label={t(`return.${name}`)}
      value={typed[name]}
      onChange={(text) => setTyped({ ...typed, [name]: text })}
      layout="digits"
      mask={digitsMask(length)}
      messages={wrong === name ? [{ severity: 'blocks', text: t(`return.wrong.${name}`) }] : []}
      width="short"
      first={first}
    />
  );
  return (
    <Frame
      title={t('return.title')}
      lead={t('return.lead')}
      primary={<NextButton onPress={() => void next()} />}
      onBack={() => void call('session.cancel', null)}
    >
      {trouble && <Message kind="error">{t(`return.trouble.${trouble}`)}</Message>}
      {field('code', 8, true)}
      <div className="fields">
        {field('day', 2)}
        {field('month', 2)}
      </div>
    </Frame>
  );
}

const isMonth = (month: number) => month >= 1 && month <= 12;
// The year is not asked for, so 29 February is possible.
const isDay = (day: number, month: number) => day >= 1 && day <= daysInMonth(2000, month);
