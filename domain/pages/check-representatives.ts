import { fullYears } from '../dates/age.ts';
import { asks, blocks, type CheckContext } from './check-issue.ts';
import { nameIssues } from './check-names.ts';
import { birthDateIssues } from './check-person.ts';
import type { Issue } from './issue.ts';
import type { PageValue, Representative } from './page-values.ts';

const fullAge = 18;

/**
 * Who has custody applies for the child: one person alone, or two together. With joint custody both consent; one may
 * come with the other's written consent, so a single entry is asked about, not refused.
 */
export function checkRepresentatives(
  { representatives, custody }: PageValue<'representatives'>,
  context: CheckContext,
): Issue[] {
  return [
    ...countIssues(representatives.length, custody),
    ...representatives.flatMap((one, i) => personIssues(one, `representatives.${i}`, context)),
  ];
}

function countIssues(count: number, custody: 'joint' | 'sole'): Issue[] {
  const most = custody === 'sole' ? 1 : 2;
  if (count < 1 || count > most) return [blocks('representatives', 'representative-count', { max: most })];
  return count < most ? [asks('representatives', 'representative-count', { max: most })] : [];
}

function personIssues(one: Representative, field: string, { answers, today }: CheckContext): Issue[] {
  const birthDate = `${field}.birthDate`;
  const wrongDate = birthDateIssues(birthDate, one.birthDate, today);
  const minor = wrongDate.length === 0 && fullYears(one.birthDate, today) < fullAge;
  return [
    ...nameIssues(`${field}.familyName`, one.familyName, 'familyName', answers),
    ...nameIssues(`${field}.givenNames`, one.givenNames, 'givenNames', answers),
    ...wrongDate,
    ...(minor ? [blocks(birthDate, 'representative-minor')] : []),
  ];
}
