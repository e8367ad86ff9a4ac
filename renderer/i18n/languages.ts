import type { Language } from '../../domain/session/language.ts';
import { ar } from './ar/index.ts';
import { de } from './de/index.ts';
import { deSimple } from './de-simple/index.ts';
import { en } from './en/index.ts';
import { fr } from './fr/index.ts';
import { pl } from './pl/index.ts';
import { ro } from './ro/index.ts';
import { ru } from './ru/index.ts';
import type { Texts } from './texts.ts';
import { tr } from './tr/index.ts';
import { uk } from './uk/index.ts';

/** One entry per language of the product, named as its readers write it; a new language is a folder of texts and a line here. */
export const languageTable: Record<Language, { name: string; texts: Texts }> = {
  de: { name: 'Deutsch', texts: de },
  'de-simple': { name: 'Leichte Sprache', texts: deSimple },
  en: { name: 'English', texts: en },
  tr: { name: 'Türkçe', texts: tr },
  ru: { name: 'Русский', texts: ru },
  uk: { name: 'Українська', texts: uk },
  ar: { name: 'العربية', texts: ar },
  pl: { name: 'Polski', texts: pl },
  fr: { name: 'Français', texts: fr },
  ro: { name: 'Română', texts: ro },
};
