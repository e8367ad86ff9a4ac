import type { de } from './de/index.ts';

/** The German texts: every key comes from them. */
export type GermanTexts = typeof de;

/** The grammatical numbers of CLDR; `Intl.PluralRules` tells which of them a language has. */
type PluralCategory = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/**
 * The shape of the German texts with the plurals of any language: where German has `_one` and `_other`, a language has
 * the categories of its own (texts.test.ts requires exactly those).
 */
type Translated<T> = T extends string
  ? string
  : T extends readonly string[]
    ? readonly string[]
    : { [K in keyof T as K extends `${string}_one` ? never : K]: Translated<T[K]> } & {
        [K in keyof T as K extends `${infer Stem}_other` ? `${Stem}_${PluralCategory}` : never]?: string;
      };

/** The texts of one language. */
export type Texts = Translated<GermanTexts>;
