import type { Language } from '../../../domain/session/language.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { deSimple } from './de-simple.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { pl } from './pl.ts';
import type { PrintedTexts } from './printed-texts.ts';
import { ro } from './ro.ts';
import { ru } from './ru.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';

/** One entry per language of the product. */
export const printedTexts: Record<Language, PrintedTexts> = {
  de,
  'de-simple': deSimple,
  en,
  tr,
  ru,
  uk,
  ar,
  pl,
  fr,
  ro,
};
