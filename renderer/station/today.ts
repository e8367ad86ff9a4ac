import { todayInBerlin } from '../../domain/dates/today.ts';
import { useMirror } from './store.ts';

/** The day in Berlin (`YYYY-MM-DD`) that ages and fees go by, as the station has it. */
export const today = (): string => useMirror.getState().snapshot?.terminal.today ?? todayInBerlin(Date.now());
