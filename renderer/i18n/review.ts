import type { Language } from '../../domain/session/language.ts';

/** Where the texts of a language come from. */
export type Origin = 'people' | 'machine';

/**
 * Who wrote the texts of a language, on the screen and on paper. The build prints every language that a machine
 * translated and no native speaker has read yet; who has read one writes 'people' here. Leichte Sprache is read by
 * people who need it (Prüfgruppe, BITV 2.0 § 4).
 */
export const origins: Record<Language, Origin> = {
  de: 'people',
  'de-simple': 'machine',
  en: 'machine',
  tr: 'machine',
  ru: 'machine',
  uk: 'machine',
  ar: 'machine',
  pl: 'machine',
  fr: 'machine',
  ro: 'machine',
};
