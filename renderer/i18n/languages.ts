import type { Language } from '../../domain/session/language.ts';
import { de, type Texts } from './de/index.ts';
import { en } from './en/index.ts';

/** One entry per language of the product; a new language is a folder of texts and a line here. */
export const languageTable: Record<Language, { name: string; direction: 'ltr' | 'rtl'; texts: Texts }> = {
  de: { name: 'Deutsch', direction: 'ltr', texts: de },
  en: { name: 'English', direction: 'ltr', texts: en },
};
