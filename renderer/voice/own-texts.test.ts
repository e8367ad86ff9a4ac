import { expect, test } from 'vitest';
import { languages } from '../../domain/session/language.ts';
import { languageTable } from '../i18n/languages.ts';
import { clipTexts, ownText } from './own-texts.ts';
import { piecesOf } from './pieces.ts';

const personal = (text: string) =>
  piecesOf(text, 'de').map((piece) => [piece.text, piece.personal ? 'personal' : 'ours']);

test.each(languages)(
  '%s: every text without a placeholder has a clip that plays the same words',
  (language) => {
    const clips = clipTexts(language);
    expect(clips.size).toBeGreaterThan(500);
    const { frame } = languageTable[language].texts;
    expect(ownText(language, ` ${frame.next}\n`)).toEqual({ clip: 'frame.next' });
  },
);

test('what we have not written ourselves is personal', () => {
  for (const text of ['Quastenflosser', '12.08.1983', '0 1 2 3 4 5 6 7', 'Q', 'braun, Quastenflosser'])
    expect(
      piecesOf(text, 'de').some((piece) => piece.personal),
      text,
    ).toBe(true);
  expect(personal('Quastenflosser')).toEqual([['Quastenflosser', 'personal']]);
});

test('counts and seconds are filled in without becoming personal; heights and fees are', () => {
  expect(personal('Schritt 3 von 7')).toEqual([['Schritt 3 von 7', 'ours']]);
  expect(personal('Sonst wird in 20 Sekunden alles gelöscht, was Sie eingegeben haben.')).toHaveLength(1);
  expect(ownText('de', 'Schritt 3 von 7')).toEqual({ clip: null });
  expect(ownText('tr', 'Türkçe')).toEqual({ clip: null });
  expect(personal('172 cm')).toEqual([['172 cm', 'personal']]);
  expect(personal('Schritt Quastenflosser von 7')[0]?.[1]).toBe('personal');
});

test('texts that are put together on the screen come apart', () => {
  expect(personal('Ändern: Familienname')).toEqual([
    ['Ändern', 'ours'],
    ['Familienname', 'ours'],
  ]);
  expect(personal('Mutter: Änne Quastenflosser')).toEqual([
    ['Mutter', 'ours'],
    ['Änne Quastenflosser', 'personal'],
  ]);
});

test('signs alone are not spoken', () => {
  expect(piecesOf(' · ', 'de')).toEqual([]);
});
