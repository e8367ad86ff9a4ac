import { z } from 'zod';

/** Complete today: German and English. A further language is one file of texts and one entry here. */
export const languages = ['de', 'en'] as const;
export const language = z.enum(languages);
export type Language = z.infer<typeof language>;
export const defaultLanguage: Language = 'de';
