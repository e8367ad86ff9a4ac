import { type Language, localeOf } from '../../domain/session/language.ts';

/** `7600` → `76,00 €` or `€76.00`. */
export const formatEuros = (cents: number, language: Language): string =>
  new Intl.NumberFormat(localeOf(language), { style: 'currency', currency: 'EUR' }).format(cents / 100);

/** ISO instant → `26. November, 13:40` in the office's time zone. */
export const formatDeadline = (instant: string, language: Language): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Europe/Berlin',
  }).format(new Date(instant));

/** ISO instant → `13:40` in the office's time zone. */
export const formatTime = (instant: string, language: Language): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'Europe/Berlin',
  }).format(new Date(instant));
