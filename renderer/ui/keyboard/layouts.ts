/** What a key does; `text` keys type their character. Widths count in letter keys. */
export type Key = { width: number } & (
  | { kind: 'text'; text: string }
  | { kind: 'shift' }
  | { kind: 'variants' }
  | { kind: 'space' }
  | { kind: 'backspace' }
  | { kind: 'gap' }
);
export type KeyRow = readonly Key[];
export type LayoutName = 'name' | 'text' | 'digits' | 'serial' | 'email' | 'address';

const row = (characters: string): Key[] =>
  [...characters].map((text) => ({ kind: 'text', text, width: 1 }) as const);
const gap = (width: number): Key => ({ kind: 'gap', width });
const shift: Key = { kind: 'shift', width: 1.5 };
const variants: Key = { kind: 'variants', width: 1.5 };
const backspace: Key = { kind: 'backspace', width: 1.5 };
const space = (width: number): Key => ({ kind: 'space', width });

/** QWERTZ with the German letters on the first level. */
const letters: KeyRow[] = [row('qwertzuiopü'), row('asdfghjklöä')];
const numberPad: KeyRow[] = [
  row('123'),
  row('456'),
  row('789'),
  [gap(1), ...row('0'), { kind: 'backspace', width: 1 }],
];

export const layouts: Record<LayoutName, readonly KeyRow[]> = {
  name: [
    ...letters,
    [gap(0.75), shift, ...row('yxcvbnmß'), gap(0.75)],
    [variants, ...row('-’'), space(6), backspace],
  ],
  text: [
    [gap(0.5), ...row('1234567890'), gap(0.5)],
    ...letters,
    [shift, ...row('yxcvbnmß/'), gap(0.5)],
    [variants, ...row('-.’'), space(5), backspace],
  ],
  serial: [
    [gap(0.5), ...row('1234567890'), gap(0.5)],
    [gap(0.5), ...row('QWERTZUIOP'), gap(0.5)],
    [gap(1), ...row('ASDFGHJKL'), gap(1)],
    [gap(1.25), ...row('YXCVBNM'), gap(0.5), backspace, gap(0.75)],
  ],
  email: [
    [gap(0.5), ...row('1234567890'), gap(0.5)],
    [gap(0.5), ...row('qwertzuiop'), gap(0.5)],
    [gap(1), ...row('asdfghjkl'), gap(1)],
    [gap(1.25), ...row('yxcvbnm'), gap(0.5), backspace, gap(0.75)],
    [gap(2.5), ...row('@.-_+'), gap(3.5)],
  ],
  /** Of a device: `/dev/ttyUSB0`, `10.0.0.7:9100`, `ipp://host/ipp/print`. */
  address: [
    [gap(0.5), ...row('1234567890'), gap(0.5)],
    [gap(0.5), ...row('qwertzuiop'), gap(0.5)],
    [gap(1), ...row('asdfghjkl'), gap(1)],
    [shift, ...row('yxcvbnm'), backspace],
    [...row('/:.-_'), space(4)],
  ],
  digits: numberPad,
};

/** The capital on the key; ß has one since 2017 (DIN 91379 knows it), `toUpperCase` would make two letters. */
export const capital = (text: string): string => (text === 'ß' ? 'ẞ' : text.toUpperCase());

/** Puts characters on rows of the letter layouts' width. */
export function rowsOf(characters: readonly string[], perRow: number): KeyRow[] {
  const rows: KeyRow[] = [];
  for (let at = 0; at < characters.length; at += perRow) {
    rows.push(characters.slice(at, at + perRow).map((text) => ({ kind: 'text', text, width: 1 })));
  }
  return rows;
}
