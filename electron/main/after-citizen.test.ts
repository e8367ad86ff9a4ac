import { expect, test } from 'vitest';
import { ManualClock } from '../../domain/clock.ts';
import { AfterCitizen, mostInARow } from './after-citizen.ts';

function begin() {
  const clock = new ManualClock(0);
  const seen: string[] = [];
  const after = new AfterCitizen({ clock, left: () => seen.push('left'), alone: () => seen.push('alone') });
  return { clock, seen, after };
}

test('who leaves is told once, and that nobody came since, after twenty seconds', () => {
  const { clock, seen, after } = begin();
  for (const inUse of [false, undefined, true, true, false, undefined, false]) after.tell(inUse);
  expect(seen).toEqual(['left']);
  clock.advance(19_999);
  expect(seen).toEqual(['left']);
  clock.advance(1);
  expect(seen).toEqual(['left', 'alone']);
  clock.advance(60_000);
  expect(seen).toHaveLength(2);
});

test('who looks around before they begin is not disturbed either', () => {
  const { clock, seen, after } = begin();
  after.touched();
  after.tell(true);
  after.tell(false);
  for (let touches = 0; touches < 5; touches += 1) {
    clock.advance(15_000);
    after.touched();
  }
  expect(seen).toEqual(['left']);
  clock.advance(20_000);
  after.touched();
  clock.advance(60_000);
  expect(seen).toEqual(['left', 'alone']);
});

test('nobody is disturbed who comes soon after', () => {
  const { clock, seen, after } = begin();
  after.tell(true);
  after.tell(false);
  clock.advance(10_000);
  after.tell(true);
  clock.advance(60_000);
  expect(seen).toEqual(['left']);
  after.tell(false);
  clock.advance(20_000);
  expect(seen).toEqual(['left', 'left', 'alone']);
});

test('many in a row: the screen is made anew at once after the last of them, then after as many more', () => {
  const { seen, after } = begin();
  const come = (citizens: number) => {
    for (let citizen = 0; citizen < citizens; citizen += 1)
      for (const inUse of [true, false]) after.tell(inUse);
  };
  come(mostInARow - 1);
  expect(seen).not.toContain('alone');
  come(1);
  expect(seen.slice(-2)).toEqual(['left', 'alone']);
  come(mostInARow - 1);
  expect(seen.filter((one) => one === 'alone')).toHaveLength(1);
  come(1);
  expect(seen.filter((one) => one === 'alone')).toHaveLength(2);
});

test('whoever has the terminal for themselves for a while ends the row', () => {
  const { clock, seen, after } = begin();
  for (let citizen = 0; citizen < 3 * mostInARow; citizen += 1) {
    for (const inUse of [true, false]) after.tell(inUse);
    clock.advance(20_000);
  }
  expect(seen.filter((one) => one === 'alone')).toHaveLength(3 * mostInARow);
});
