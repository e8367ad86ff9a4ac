import { describe, expect, test } from 'vitest';
import { type Language, languages } from '../../domain/session/language.ts';
import type { Speech } from './port.ts';

/** Seconds of a WAV, by what its header says. */
function seconds(wav: Uint8Array<ArrayBuffer>): number {
  const view = new DataView(wav.buffer);
  const text = (from: number, to: number) => new TextDecoder().decode(wav.subarray(from, to));
  expect([text(0, 4), text(8, 12), text(36, 40)]).toEqual(['RIFF', 'WAVE', 'data']);
  expect(view.getUint32(4, true)).toBe(wav.length - 8);
  const bytes = view.getUint32(40, true);
  expect(bytes).toBe(wav.length - 44);
  return bytes / view.getUint32(28, true);
}

const samples: Partial<Record<Language, string>> = {
  ar: 'مرحبا',
  ru: 'Здравствуйте',
  uk: 'Вітаємо',
};

/** What every driver of speech must do. */
export function describeSpeechContract(name: string, speech: Speech): void {
  const say = async (language: Language, text: string) => {
    const said = await speech.say({ language, text });
    if (!said.ok) throw new Error(said.failure.code);
    return seconds(said.value);
  };

  describe(`speech contract: ${name}`, () => {
    test.each(languages)('it speaks %s', async (language) => {
      const text = samples[language] ?? 'Bonn, 12';
      expect(await say(language, text)).toBeGreaterThan(0.2);
    });

    test('a sign alone has a name', async () => {
      expect(await say('de', '.')).toBeGreaterThan(0.04);
    });

    test('more words take longer', async () => {
      expect(await say('de', 'Familienname: Müller-Lüdenscheidt')).toBeGreaterThan(await say('de', 'Müller'));
    });
  });
}
