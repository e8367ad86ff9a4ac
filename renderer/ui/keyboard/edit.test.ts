import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  backspace,
  beginsName,
  characterBefore,
  dateMask,
  digitsMask,
  type Edit,
  insert,
  replaceBefore,
  serialMask,
  typedDateToIso,
} from './edit.ts';

/** `Mü|ller` → the edit with the caret at the bar. */
const at = (marked: string): Edit => {
  const start = marked.indexOf('|');
  return { text: marked.replace('|', ''), start, end: start };
};

test('typing in the middle keeps the caret behind the new letter', () => {
  expect(insert(at('Mü|er'), 'll')).toEqual(at('Müll|er'));
  expect(insert({ text: 'Meier', start: 1, end: 4 }, 'aye')).toEqual(at('Maye|r'));
});

test('backspace takes the whole letter with its combining marks, or the selection', () => {
  expect(backspace(at('Ŋa̋|x'))).toEqual(at('Ŋ|x'));
  expect(backspace({ text: 'Meier', start: 1, end: 4 })).toEqual(at('M|r'));
  expect(backspace(at('|x'))).toEqual(at('|x'));
});

test('a variant replaces the letter before the caret', () => {
  expect(characterBefore(at('Sa|nt'))).toBe('a');
  expect(replaceBefore(at('Sa|nt'), 'ă')).toEqual(at('Să|nt'));
});

test('names begin at the start, and after space, hyphen and apostrophe', () => {
  expect(['|', 'Anna |', 'Müller-|', 'O’|', 'Ann|', 'Anna|Zoë'].map((text) => beginsName(at(text)))).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
});

const digits = fc.stringMatching(/^\d{0,8}$/);

test('typed digit by digit, a date gets its dots by itself and the caret stays at the end', () => {
  fc.assert(
    fc.property(digits, (typed) => {
      const edit = [...typed].reduce((before, digit) => dateMask(insert(before, digit)), at('|'));
      expect(edit.text.replaceAll('.', '')).toBe(typed);
      expect(edit.start).toBe(edit.text.length);
    }),
  );
});

test('backspace empties a date without getting stuck at a dot', () => {
  fc.assert(
    fc.property(digits, (typed) => {
      let edit = dateMask({ text: typed, start: typed.length, end: typed.length });
      edit = { ...edit, start: edit.text.length, end: edit.text.length };
      for (let presses = 0; presses < 8; presses++) edit = dateMask(backspace(edit));
      expect(edit).toEqual(at('|'));
    }),
  );
});

test('a date that is typed completely becomes ISO 8601', () => {
  expect(typedDateToIso('05.11.1987')).toBe('1987-11-05');
  expect(typedDateToIso('05.11.198')).toBeUndefined();
});

test('masks keep what fits and put the caret behind it', () => {
  expect(digitsMask(5)(at('67a6|55x9'))).toEqual(at('676|55'));
  expect(serialMask(at('l0 1xo|0'))).toEqual(at('L01X0|0'));
  expect(digitsMask(3)(at('1725|'))).toEqual(at('172|'));
});
