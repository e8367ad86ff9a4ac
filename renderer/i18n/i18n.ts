import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { defaultLanguage, directionOf, type Language, languages } from '../../domain/session/language.ts';
import { languageTable } from './languages.ts';
import type { GermanTexts } from './texts.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: GermanTexts };
  }
}

/** Loads every language: they are small, and a kiosk has no network to fetch them from later. */
export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: defaultLanguage,
    load: 'currentOnly',
    fallbackLng: false,
    resources: Object.fromEntries(
      languages.map((language) => [language, { translation: languageTable[language].texts }]),
    ),
    // React escapes already.
    interpolation: { escapeValue: false },
  });
}

/** Follows the session's language; the document's `lang` and `dir` too, for screen readers and hyphenation. */
export async function followLanguage(language: Language): Promise<void> {
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
  if (i18next.language !== language) await i18next.changeLanguage(language);
}
