import { z } from 'zod';

/**
 * The languages of the product in the order in which they are offered; `de-simple` is Leichte Sprache (the variant
 * "simple" is registered for BCP 47). docs/translation.md tells how to add one.
 */
export const languages = ['de', 'de-simple', 'en', 'tr', 'ru', 'uk', 'ar', 'pl', 'fr', 'ro'] as const;
export const language = z.enum(languages);
export type Language = z.infer<typeof language>;
export const defaultLanguage: Language = 'de';

const rightToLeft: readonly string[] = ['ar'];

/** The direction in which a language is read. */
export const directionOf = (of: Language): 'ltr' | 'rtl' => (rightToLeft.includes(of) ? 'rtl' : 'ltr');

const locales: Readonly<Record<string, string>> = {
  'de-simple': 'de',
  en: 'en-GB',
  ar: 'ar-u-hc-h23-nu-latn',
};

/**
 * How `Intl` writes dates and money in a language. Arabic keeps the digits and hours that stand on German documents and clocks,
 * so that a number on the slip looks like the number at the counter.
 */
export const localeOf = (of: Language): string => locales[of] ?? of;
