import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { doctorates } from '../../../domain/names/doctorates.ts';
import { Frame, NextButton } from '../../session/frame.tsx';
import { missing, useQuestion } from '../../session/question.ts';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { type FieldMessage, FieldMessages } from '../../ui/message.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** One question for the three names that few people have; "Ja" asks for each. */
export function OtherNamesPage() {
  const { t } = useTranslation();
  const { answer, submit, refuse, issuesOf } = useQuestion('other-names');
  const [chosen, setChosen] = useState<'no' | 'yes' | null>(answer ? (answer.any ? 'yes' : 'no') : null);

  return (
    <Frame
      title={t('data.otherNames.title')}
      lead={t('data.otherNames.lead')}
      primary={
        <NextButton
          onPress={() => (chosen ? void submit({ any: chosen === 'yes' }) : void refuse([missing('any')]))}
        />
      }
    >
      <ChoiceList
        label={t('data.otherNames.choose')}
        labelHidden
        columns={2}
        value={chosen}
        onChange={setChosen}
        onTouch={(touched) => void submit({ any: touched === 'yes' })}
        choices={[
          { value: 'no', label: t('data.otherNames.no') },
          { value: 'yes', label: t('data.otherNames.yes') },
        ]}
      />
      <FieldMessages messages={issuesOf('any')} />
    </Frame>
  );
}

type YesNoProps = {
  topic: 'birthName' | 'stageName';
  /** What was answered before: null = no, undefined = not asked yet. */
  before: string | null | undefined;
  messages: readonly FieldMessage[];
  onMissing: () => void;
  onNext: (name: string | null) => void;
};

/** "Nein" or "Ja" and then the name. */
function YesNoName({ topic, before, messages, onMissing, onNext }: YesNoProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<'no' | 'yes' | null>(
    before === undefined ? null : before === null ? 'no' : 'yes',
  );
  const [name, setName] = useState(before ?? '');

  const next = () => {
    if (chosen === 'no') onNext(null);
    else if (chosen === 'yes' && name.trim()) onNext(name);
    else onMissing();
  };

  return (
    <Frame
      title={t(`data.${topic}.title`)}
      lead={t(`data.${topic}.lead`)}
      primary={<NextButton onPress={next} />}
    >
      <ChoiceList
        label={t(`data.${topic}.choose`)}
        labelHidden
        columns={2}
        value={chosen}
        onChange={setChosen}
        onTouch={(touched) => touched === 'no' && onNext(null)}
        choices={[
          { value: 'no', label: t(`data.${topic}.no`) },
          { value: 'yes', label: t(`data.${topic}.yes`) },
        ]}
      />
      {chosen === 'yes' ? (
        <TextField
          label={t(`data.${topic}.label`)}
          value={name}
          onChange={setName}
          layout="name"
          capitalise
          messages={messages}
          first
        />
      ) : (
        <FieldMessages messages={messages} />
      )}
    </Frame>
  );
}

export function BirthNamePage() {
  const { answer, submit, refuse, issuesOf } = useQuestion('birth-name');
  return (
    <YesNoName
      topic="birthName"
      before={answer?.birthName}
      messages={issuesOf('birthName')}
      onMissing={() => refuse([missing('birthName')])}
      onNext={(birthName) => void submit({ birthName })}
    />
  );
}

export function StageNamePage() {
  const { answer, submit, refuse, issuesOf } = useQuestion('stage-name');
  return (
    <YesNoName
      topic="stageName"
      before={answer?.stageName}
      messages={issuesOf('stageName')}
      onMissing={() => refuse([missing('stageName')])}
      onNext={(stageName) => void submit({ stageName })}
    />
  );
}

/** Only the doctorates that are entered: a choice needs no keyboard. */
export function DoctoratePage() {
  const { t } = useTranslation();
  const { answer, submit, refuse, issuesOf } = useQuestion('doctorate');
  const [chosen, setChosen] = useState<string | null>(answer ? (answer.doctorate ?? 'none') : null);

  const give = (choice: string) => void submit({ doctorate: choice === 'none' ? null : choice });
  const next = () => {
    if (chosen === null) refuse([missing('doctorate')]);
    else give(chosen);
  };

  return (
    <Frame
      title={t('data.doctorate.title')}
      lead={t('data.doctorate.lead')}
      primary={<NextButton onPress={next} />}
    >
      <ChoiceList
        label={t('data.doctorate.choose')}
        labelHidden
        value={chosen}
        onChange={setChosen}
        onTouch={give}
        choices={[
          { value: 'none', label: t('data.doctorate.no') },
          ...doctorates.map((doctorate) => ({ value: doctorate, label: doctorate })),
        ]}
      />
      <FieldMessages messages={issuesOf('doctorate')} />
    </Frame>
  );
}
