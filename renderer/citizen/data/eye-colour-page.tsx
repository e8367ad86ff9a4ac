import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type EyeColourCode, eyeColours, otherEyeColourCode } from '../../../domain/eyes/eye-colours.ts';
import { Frame, NextButton } from '../../session/frame.tsx';
import { missing, useQuestion } from '../../session/question.ts';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { FieldMessages } from '../../ui/message.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { EyePicture } from './eye-picture.tsx';

/** A list with pictures; the German word is what the document will show. */
export function EyeColourPage() {
  const { t } = useTranslation();
  const { answer, submit, refuse, issuesOf } = useQuestion('eye-colour');
  const known = eyeColours.find((colour) => colour.word === answer?.eyeColour);
  const [code, setCode] = useState<EyeColourCode | typeof otherEyeColourCode | null>(
    known?.code ?? (answer ? otherEyeColourCode : null),
  );
  const [own, setOwn] = useState(known || !answer ? '' : answer.eyeColour);

  const wordOf = (code: string | null) => eyeColours.find((colour) => colour.code === code)?.word;
  const next = () => {
    const word = code === otherEyeColourCode ? own : wordOf(code);
    if (word === undefined) refuse([missing('eyeColour')]);
    else void submit({ eyeColour: word });
  };

  return (
    <Frame
      title={t('data.eyeColour.title')}
      lead={t('data.eyeColour.lead')}
      primary={<NextButton onPress={next} />}
    >
      {code === otherEyeColourCode ? (
        <TextField
          label={t('data.eyeColour.label')}
          value={own}
          onChange={setOwn}
          layout="name"
          messages={issuesOf('eyeColour')}
          first
        />
      ) : (
        <FieldMessages messages={issuesOf('eyeColour')} />
      )}
      <ChoiceList
        label={t('data.eyeColour.choose')}
        labelHidden
        columns={2}
        value={code}
        onChange={setCode}
        onTouch={(touched) => {
          const word = wordOf(touched);
          if (word) void submit({ eyeColour: word });
        }}
        choices={[
          ...eyeColours.map(({ code, word }) => {
            const label = t(`data.eyeColour.names.${code}`);
            const hint = label === word ? {} : { hint: word };
            return { value: code, label, ...hint, picture: <EyePicture code={code} /> };
          }),
          { value: otherEyeColourCode, label: t('data.eyeColour.other') },
        ]}
      />
    </Frame>
  );
}
