import type { Language } from '../../../domain/session/language.ts';

/** The voice of espeak-ng that reads a language. */
export const voiceOf: Readonly<Record<Language, string>> = {
  de: 'de',
  'de-simple': 'de',
  en: 'en-gb',
  tr: 'tr',
  ru: 'ru',
  uk: 'uk',
  ar: 'ar',
  pl: 'pl',
  fr: 'fr',
  ro: 'ro',
};

/** Words a minute; Leichte Sprache is read slowly. Who listens chooses a pace on top of it. */
export const paceOf = (language: Language): number => (language === 'de-simple' ? 125 : 150);

/** Arguments to read a text from standard input, and to write the speech to standard output. */
export const espeakArguments = (language: Language): string[] => [
  '-v',
  voiceOf[language],
  '-s',
  String(paceOf(language)),
  '--stdin',
  '--stdout',
];
