import { expect, test } from 'vitest';
import { ManualClock } from '../../domain/clock.ts';
import { AfterCitizen } from './after-citizen.ts';

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
