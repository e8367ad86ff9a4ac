import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatGermanDate } from '../../../domain/dates/calendar-date.ts';
import type { Issue } from '../../../domain/pages/issue.ts';
import type { Representative } from '../../../domain/pages/page-values.ts';
import { Frame, NextButton } from '../../session/frame.tsx';
import { missing, useQuestion } from '../../session/question.ts';
import { useSession } from '../../station/store.ts';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { typedDateToIso } from '../../ui/keyboard/edit.ts';
import { FieldMessages } from '../../ui/message.tsx';
import { Offer } from '../../ui/offer.tsx';
import { emptyPerson, type Person, PersonFields } from './person-fields.tsx';

type Custody = 'joint' | 'sole';

type Names = Omit<Representative, 'role'>;

const nameOf = ({ givenNames, familyName }: Names): string => `${givenNames} ${familyName}`;
const typedNames = (person: Names) => ({ ...person, birthDate: formatGermanDate(person.birthDate) });
const typedPerson = (person: Representative): Person => ({ ...typedNames(person), role: person.role });

/** For minors: who has custody. First the kind of custody, then one calm page for each person. */
export function RepresentativesPage() {
  const { t } = useTranslation();
  const { answer, submit, refuse, issues, issuesOf } = useQuestion('representatives');
  const [custody, setCustody] = useState<Custody | null>(answer?.custody ?? null);
  const [people, setPeople] = useState<readonly Person[]>(
    answer ? answer.representatives.map(typedPerson) : [],
  );
  /** null = the page that asks for custody; else the person's place. */
  const [shown, setShown] = useState<number | null>(null);
  const before = useSession((session) => session.family?.representatives);
  const guardian = useSession((session) => session.family?.guardian);
  const change = (changed: Person) => setPeople(Object.assign([...people], { [shown ?? 0]: changed }));
  const count = custody === 'sole' ? 1 : 2;
  const person = people[shown ?? 0] ?? emptyPerson;

  const hasIssues = (place: number) =>
    issues.some(({ field }) => field.startsWith(`representatives.${place}.`));
  const handIn = () => {
    const found = people.slice(0, count).flatMap(incomplete);
    if (found.length > 0 || !custody) return show(found);
    const representatives = people.slice(0, count).flatMap(completed);
    void submit({ custody, representatives });
  };
  const show = (found: readonly Issue[]) => {
    refuse(found);
    const first = [0, 1].find((place) =>
      found.some(({ field }) => field.startsWith(`representatives.${place}.`)),
    );
    if (first !== undefined) setShown(first);
  };
  const next = () => {
    if (shown === null) {
      if (custody) setShown(0);
      else refuse([missing('custody')]);
      return;
    }
    const found = incomplete(person, shown);
    if (found.length > 0) refuse(found);
    else if (shown + 1 < count) setShown(shown + 1);
    else handIn();
  };

  if (shown === null) {
    return (
      <Frame
        title={t('data.representatives.title')}
        lead={t('data.representatives.lead')}
        primary={<NextButton onPress={next} />}
      >
        {before && (
          <Offer label={t('data.representatives.same')} onPress={() => void submit(before)}>
            {before.representatives.map(nameOf).join(', ')}
          </Offer>
        )}
        <ChoiceList
          label={t('data.representatives.custody')}
          value={custody}
          onChange={setCustody}
          choices={[
            { value: 'joint', label: t('data.representatives.joint') },
            { value: 'sole', label: t('data.representatives.sole') },
          ]}
        />
        <FieldMessages messages={issuesOf('custody')} />
      </Frame>
    );
  }
  return (
    <Frame
      key={shown}
      title={t('data.representatives.person', { number: shown + 1, count })}
      primary={<NextButton onPress={next} />}
      onBack={() => setShown(shown === 0 ? null : shown - 1)}
    >
      {guardian && !person.familyName && (
        <Offer
          label={t('data.representatives.take')}
          onPress={() => change({ ...typedNames(guardian), role: person.role })}
        >
          {nameOf(guardian)}
        </Offer>
      )}
      <PersonFields
        person={person}
        onChange={change}
        messagesOf={(field) => issuesOf(`representatives.${shown}.${field}`)}
      />
      <FieldMessages messages={hasIssues(shown) ? [] : issuesOf('representatives')} />
    </Frame>
  );
}

/** What is still missing before the person's value can be formed. */
function incomplete(person: Person, place: number): Issue[] {
  const field = (name: string) => `representatives.${place}.${name}`;
  return [
    ...(person.role ? [] : [missing(field('role'))]),
    ...(person.familyName ? [] : [missing(field('familyName'))]),
    ...(person.givenNames ? [] : [missing(field('givenNames'))]),
    ...(typedDateToIso(person.birthDate)
      ? []
      : [missing(field('birthDate'), person.birthDate ? 'impossible-date' : 'required')]),
  ];
}

function completed({ role, birthDate, ...names }: Person): Representative[] {
  const isoDate = typedDateToIso(birthDate);
  return role && isoDate ? [{ ...names, role, birthDate: isoDate }] : [];
}
