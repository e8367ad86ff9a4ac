import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lettersByBase } from '../../../domain/characters/din91379.generated.ts';
import { variantsOf } from '../../../domain/characters/variants.ts';
import { capital, type LayoutName, layouts } from './layouts.ts';
import { type Direction, firstKey, type KeyPosition, neighbour } from './navigation.ts';
import { baseOf, nameSigns, pagesOf } from './variant-pages.ts';

const names = Object.keys(layouts).filter((name): name is LayoutName => Object.hasOwn(layouts, name));
const characters = (name: LayoutName) =>
  layouts[name].flat().flatMap((key) => (key.kind === 'text' ? [key.text] : []));

test('German letters are on the first level', () => {
  expect(characters('name')).toEqual(expect.arrayContaining([...'abcdefghijklmnopqrstuvwxyzäöüß-']));
  expect(capital('ß')).toBe('ẞ');
  expect(capital('ü')).toBe('Ü');
});

test('an e-mail address, a device’s address, a serial number and a street can be typed', () => {
  expect(characters('email')).toEqual(
    expect.arrayContaining([...'abcdefghijklmnopqrstuvwxyz0123456789@.-_']),
  );
  expect(characters('address')).toEqual(
    expect.arrayContaining([...'abcdefghijklmnopqrstuvwxyz0123456789/:.-_']),
  );
  expect(characters('serial')).toEqual(expect.arrayContaining([...'CFGHJKLMNPRTVWXYZ0123456789']));
  expect(characters('text')).toEqual(
    expect.arrayContaining([...'abcdefghijklmnopqrstuvwxyzäöüß0123456789-/.']),
  );
});

test('every letter of DIN 91379 is behind its base letter, on a page of its panel', () => {
  for (const [base, list] of Object.entries(lettersByBase)) {
    const shown = (['lower', 'upper'] as const).flatMap((letterCase) =>
      pagesOf(variantsOf(base, letterCase), 11).flatMap((page) =>
        page.flatMap((row) => row.flatMap((key) => (key.kind === 'text' ? [key.text] : []))),
      ),
    );
    expect(new Set(shown)).toEqual(new Set(list.split(' ')));
    for (const letter of list.split(' ')) expect(baseOf(letter), letter).toBe(base);
  }
  expect(baseOf('-')).toBeUndefined();
  expect(nameSigns).toContain('’');
});

test.each(names)('the arrow keys reach every key of the layout "%s" and never a gap', (name) => {
  const rows = layouts[name];
  const reached = new Map<string, KeyPosition>();
  const visit = (position: KeyPosition) => {
    const place = `${position.row}/${position.key}`;
    if (reached.has(place)) return;
    reached.set(place, position);
    expect(rows[position.row]?.[position.key]?.kind).not.toBe('gap');
    for (const direction of ['left', 'right', 'up', 'down'] as const) {
      const next = neighbour(rows, position, direction);
      if (next) visit(next);
    }
  };
  visit(firstKey(rows));
  expect(reached.size).toBe(rows.flat().filter((key) => key.kind !== 'gap').length);
});

test('right and left undo each other, down goes to the key below, and the edges lead out', () => {
  const step = (from: KeyPosition, direction: Direction) => neighbour(layouts.name, from, direction) ?? 'out';
  fc.assert(
    fc.property(fc.nat(1), fc.nat(10), (row, key) => {
      const right = neighbour(layouts.name, { row, key }, 'right');
      expect(right && step(right, 'left')).toEqual({ row, key });
    }),
  );
  expect(step({ row: 0, key: 4 }, 'down')).toEqual({ row: 1, key: 4 });
  expect(step({ row: 0, key: 4 }, 'up')).toBe('out');
  expect(step({ row: layouts.name.length - 1, key: 0 }, 'down')).toBe('out');
});

test('no row is wider than eleven keys', () => {
  for (const name of names) {
    for (const row of layouts[name]) {
      expect(row.reduce((sum, key) => sum + key.width, 0)).toBeLessThanOrEqual(11);
    }
  }
});
