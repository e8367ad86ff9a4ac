/** A text field's content with the caret (or selection) in UTF-16 units, as the DOM counts. */
export type Edit = { text: string; start: number; end: number };

/** What a field makes of every edit, typed on glass or on a real keyboard: keeps the caret where it belongs. */
export type Mask = (edit: Edit) => Edit;

const caretAt = (text: string, caret: number): Edit => ({ text, start: caret, end: caret });

/** Puts characters at the caret, in place of the selection. */
export const insert = ({ text, start, end }: Edit, characters: string): Edit =>
  caretAt(text.slice(0, start) + characters + text.slice(end), start + characters.length);

const graphemes = new Intl.Segmenter('de', { granularity: 'grapheme' });

/** The letter before the caret with all its combining marks, or '' at the start. */
export function characterBefore({ text, start }: Edit): string {
  return [...graphemes.segment(text.slice(0, start))].at(-1)?.segment ?? '';
}

/** Deletes the selection, or the whole character before the caret. */
export function backspace(edit: Edit): Edit {
  if (edit.start !== edit.end) return insert(edit, '');
  return insert({ ...edit, start: edit.start - characterBefore(edit).length }, '');
}

/** Exchanges the character before the caret, as `a` for `ă`. */
export const replaceBefore = (edit: Edit, characters: string): Edit => insert(backspace(edit), characters);

/** A new name begins here: at the start and after a space, hyphen or apostrophe. */
export const beginsName = ({ text, start }: Edit): boolean => /(^|[\s\-'’.])$/u.test(text.slice(0, start));

/** Keeps the characters that match, mapped; at most `max` of them. */
const keepOnly =
  (wanted: RegExp, max: number, map: (character: string) => string = (character) => character): Mask =>
  ({ text, start, end }) => {
    const kept = (part: string) => [...part].map(map).filter((character) => wanted.test(character));
    const place = (caret: number) => Math.min(max, kept(text.slice(0, caret)).length);
    return { text: kept(text).slice(0, max).join(''), start: place(start), end: place(end) };
  };

export const plainMask: Mask = (edit) => edit;
export const digitsMask = (max: number): Mask => keepOnly(/\d/, max);
/** Serial numbers know neither lower case nor the letter O (domain facts 1.1): O is meant as zero. */
export const serialMask: Mask = keepOnly(/[0-9A-Z]/, 10, (character) =>
  character.toUpperCase().replace('O', '0'),
);

/** Appointment codes: letters and digits, as they are printed. */
export const appointmentMask: Mask = keepOnly(/[0-9A-Z]/, 12, (character) => character.toUpperCase());

/** `TT.MM.JJJJ`: the citizen types eight digits, the dots come by themselves. */
export const dateMask: Mask = (edit) => {
  const digits = digitsMask(8)(edit);
  const withDots = (text: string) =>
    [text.slice(0, 2), text.slice(2, 4), text.slice(4)].filter(Boolean).join('.');
  const place = (caret: number) => withDots(digits.text.slice(0, caret)).length;
  return { text: withDots(digits.text), start: place(digits.start), end: place(digits.end) };
};

/** `05.11.1987` → `1987-11-05`; what is not complete → undefined. Whether the day exists is for `checkPage`. */
export function typedDateToIso(typed: string): string | undefined {
  const match = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(typed);
  return match ? `${match[3]}-${match[2]}-${match[1]}` : undefined;
}
