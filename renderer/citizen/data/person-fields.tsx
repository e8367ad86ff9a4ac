import { useTranslation } from 'react-i18next';
import type { Representative } from '../../../domain/pages/page-values.ts';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { dateMask } from '../../ui/keyboard/edit.ts';
import { type FieldMessage, FieldMessages } from '../../ui/message.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** A representative while being typed: the date as `TT.MM.JJJJ`, nothing chosen yet. */
export type Person = Omit<Representative, 'role'> & { role: Representative['role'] | null };

export const emptyPerson: Person = { role: null, familyName: '', givenNames: '', birthDate: '' };

type Props = {
  person: Person;
  onChange: (person: Person) => void;
  messagesOf: (field: keyof Person) => readonly FieldMessage[];
};

/** The four things about a representative that the register keeps (PassG §21). */
export function PersonFields({ person, onChange, messagesOf }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <ChoiceList
        label={t('data.representatives.role')}
        columns={3}
        value={person.role}
        onChange={(role) => onChange({ ...person, role })}
        choices={[
          { value: 'mother', label: t('data.representatives.mother') },
          { value: 'father', label: t('data.representatives.father') },
          { value: 'guardian', label: t('data.representatives.guardian') },
        ]}
      />
      <FieldMessages messages={messagesOf('role')} />
      <TextField
        label={t('data.representatives.familyName')}
        value={person.familyName}
        onChange={(familyName) => onChange({ ...person, familyName })}
        layout="name"
        capitalise
        messages={messagesOf('familyName')}
        first
      />
      <div className="fields">
        <TextField
          label={t('data.representatives.givenNames')}
          value={person.givenNames}
          onChange={(givenNames) => onChange({ ...person, givenNames })}
          layout="name"
          capitalise
          messages={messagesOf('givenNames')}
        />
        <TextField
          label={t('data.representatives.birthDate')}
          value={person.birthDate}
          onChange={(birthDate) => onChange({ ...person, birthDate })}
          layout="digits"
          mask={dateMask}
          placeholder={t('data.birthDate.pattern')}
          messages={messagesOf('birthDate')}
          width="short"
        />
      </div>
    </>
  );
}
