import { expect, it } from 'vitest';
import { anonymousMedian, anonymousShare } from './k-anonymity.ts';

it('tells a share only when both parts of the whole are five or more', () => {
  expect(anonymousShare(18, 100)).toBe(18);
  expect(anonymousShare(5, 10)).toBe(50);
  expect(anonymousShare(4, 100)).toBeNull();
  expect(anonymousShare(96, 100)).toBeNull();
  expect(anonymousShare(100, 100)).toBeNull();
  expect(anonymousShare(0, 0)).toBeNull();
});

it('tells the median of five or more', () => {
  const of = (...values: number[]) => values.map((value) => ({ value, count: 1 }));
  expect(anonymousMedian(of(9, 1, 5, 3, 7))).toBe(5);
  expect(anonymousMedian([{ value: 4, count: 3 }, ...of(9, 8, 7)])).toBe(4);
  expect(anonymousMedian(of(1, 2, 3, 4))).toBeNull();
});
