import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Frame, NextButton } from '../../session/frame.tsx';
import { useQuestion } from '../../session/question.ts';
import { TextField } from '../../ui/text-field.tsx';

export function FamilyNamePage() {
  const { t } = useTranslation();
  const { answer, submit, issuesOf } = useQuestion('family-name');
  const [familyName, setFamilyName] = useState(answer?.familyName ?? '');
  return (
    <Frame
      title={t('data.familyName.title')}
      lead={t('data.familyName.lead')}
      primary={<NextButton onPress={() => void submit({ familyName })} />}
    >
      <TextField
        label={t('data.familyName.label')}
        hint={t('data.familyName.hint')}
        value={familyName}
        onChange={setFamilyName}
        layout="name"
        capitalise
        messages={issuesOf('familyName')}
        first
      />
    </Frame>
  );
}

export function GivenNamesPage() {
  const { t } = useTranslation();
  const { answer, submit, issuesOf } = useQuestion('given-names');
  const [givenNames, setGivenNames] = useState(answer?.givenNames ?? '');
  return (
    <Frame
      title={t('data.givenNames.title')}
      lead={t('data.givenNames.lead')}
      primary={<NextButton onPress={() => void submit({ givenNames })} />}
    >
      <TextField
        label={t('data.givenNames.label')}
        value={givenNames}
        onChange={setGivenNames}
        layout="name"
        capitalise
        messages={issuesOf('givenNames')}
        first
      />
    </Frame>
  );
}

export function BirthPlacePage() {
  const { t } = useTranslation();
  const { answer, submit, issuesOf } = useQuestion('birth-place');
  const [birthPlace, setBirthPlace] = useState(answer?.birthPlace ?? '');
  return (
    <Frame
      title={t('data.birthPlace.title')}
      lead={t('data.birthPlace.lead')}
      primary={<NextButton onPress={() => void submit({ birthPlace })} />}
    >
      <TextField
        label={t('data.birthPlace.label')}
        value={birthPlace}
        onChange={setBirthPlace}
        layout="text"
        capitalise
        messages={issuesOf('birthPlace')}
        first
      />
    </Frame>
  );
}
