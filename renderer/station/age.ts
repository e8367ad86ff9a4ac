import { fullYears } from '../../domain/dates/age.ts';
import { useSession } from './store.ts';
import { today } from './today.ts';

/** How old the person at the screen is, in full years; null as long as nobody has said it. */
export function useAge(): number | null {
  const birthDate = useSession((session) => session.answers['birth-date']?.birthDate);
  return birthDate === undefined ? null : fullYears(birthDate, today());
}
