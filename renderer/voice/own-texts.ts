import type { Language } from '../../domain/session/language.ts';
import { flatTexts } from '../i18n/flat-texts.ts';
import { languageTable } from '../i18n/languages.ts';

/** Placeholders that never stand for anything about a person: counts, steps, seconds. */
const harmless = ['count', 'number', 'seconds'];
const anyPlaceholder = /\{\{(\w+)\}\}/g;

export type OwnText = {
  /** Under which a clip is found; null where numbers are filled in, and for the names of languages. */
  clip: string | null;
};

const languageNames = new Set(Object.values(languageTable).map(({ name }) => name));

type Own = { clips: ReadonlyMap<string, string>; numbered: readonly RegExp[] };
const byLanguage = new Map<Language, Own>();

/** Texts without placeholders, each under the first of its keys: for each of them there is a clip. */
export function clipTexts(language: Language): Map<string, string> {
  const clips = new Map<string, string>();
  for (const [key, text] of flatTexts(languageTable[language].texts)) {
    if (!text.includes('{{') && !clips.has(tidy(text))) clips.set(tidy(text), key);
  }
  return clips;
}

/**
 * One of the terminal's own texts, or undefined: whatever we have not written ourselves may be about a person. So a
 * forgotten mark makes a text too private, never too public.
 */
export function ownText(language: Language, text: string): OwnText | undefined {
  const own = byLanguage.get(language) ?? read(language);
  byLanguage.set(language, own);
  const clip = own.clips.get(tidy(text));
  if (clip !== undefined) return { clip };
  const ours = languageNames.has(tidy(text)) || own.numbered.some((pattern) => pattern.test(tidy(text)));
  return ours ? { clip: null } : undefined;
}

export const tidy = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

const literally = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

function read(language: Language): Own {
  const numbered = flatTexts(languageTable[language].texts)
    .map(([, text]) => text)
    .filter((text) => {
      const names = [...text.matchAll(anyPlaceholder)].map(([, name = '']) => name);
      return names.length > 0 && names.every((name) => harmless.includes(name));
    })
    .map((text) => {
      const parts = tidy(text.replaceAll(anyPlaceholder, '\u0000')).split('\u0000');
      return new RegExp(`^${parts.map(literally).join('\\d{1,3}')}$`, 'u');
    });
  return { clips: clipTexts(language), numbered };
}
