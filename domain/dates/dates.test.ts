import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fullYears } from './age.ts';
import { daysInMonth, formatGermanDate, parseIsoDate, toIsoDate } from './calendar-date.ts';
import { todayInBerlin } from './today.ts';

const day = 86_400_000;
/** The platform's own proleptic Gregorian calendar in UTC is the oracle. */
const isoOf = (utc: number) => new Date(utc).toISOString().slice(0, 10);
const anyDay = fc
  .integer({ min: Date.UTC(1880, 0, 1) / day, max: Date.UTC(2120, 0, 1) / day })
  .map((days) => isoOf(days * day));

describe('calendar dates', () => {
  it('reads and writes every real day', () => {
    fc.assert(
      fc.property(anyDay, (iso) => {
        const date = parseIsoDate(iso);
        expect(date && toIsoDate(date)).toBe(iso);
        expect(formatGermanDate(iso)).toBe(iso.split('-').reverse().join('.'));
      }),
    );
  });

  it('refuses exactly the days that the calendar does not have', () => {
    const number = (max: number) => fc.integer({ min: 0, max });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), number(14), number(33), (year, month, dayOfMonth) => {
        const iso = toIsoDate({ year, month, day: dayOfMonth });
        const date = new Date(`${iso}T00:00:00Z`);
        const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
        expect(parseIsoDate(iso) !== undefined).toBe(real);
      }),
      { numRuns: 2000 },
    );
    for (const iso of [
      '2023-02-29',
      '1900-02-29',
      '2024-04-31',
      '0000-01-01',
      '2024-1-1',
      '12.08.1983',
      '',
    ]) {
      expect(parseIsoDate(iso)).toBeUndefined();
      expect(() => formatGermanDate(iso)).toThrow(RangeError);
    }
    expect([daysInMonth(2000, 2), daysInMonth(1900, 2), daysInMonth(2024, 2)]).toEqual([29, 28, 29]);
  });
});

describe('today in Berlin', () => {
  it.each([
    ['2026-11-22T22:59:59Z', '2026-11-22'],
    ['2026-11-22T23:00:00Z', '2026-11-23'],
    ['2026-07-01T21:59:59Z', '2026-07-01'],
    ['2026-07-01T22:00:00Z', '2026-07-02'],
    ['2026-12-31T23:30:00Z', '2027-01-01'],
    ['2026-03-29T01:00:00Z', '2026-03-29'],
  ])('%s is %s', (instant, today) => {
    expect(todayInBerlin(Date.parse(instant))).toBe(today);
  });
});

describe('full years', () => {
  it('changes on the birthday and on no other day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 110 }), (birth, years) => {
        const [year = '', month = '', dayOfMonth = ''] = birth.split('-');
        fc.pre(!(month === '02' && dayOfMonth === '29'));
        const birthday = `${String(Number(year) + years).padStart(4, '0')}-${month}-${dayOfMonth}`;
        expect(fullYears(birth, isoOf(Date.parse(birthday) - day))).toBe(years - 1);
        expect(fullYears(birth, birthday)).toBe(years);
        expect(fullYears(birth, isoOf(Date.parse(birthday) + day))).toBe(years);
      }),
    );
  });

  it('counts 29 February in common years on 1 March', () => {
    expect(fullYears('2008-02-29', '2026-02-28')).toBe(17);
    expect(fullYears('2008-02-29', '2026-03-01')).toBe(18);
    expect(fullYears('2008-02-29', '2024-02-28')).toBe(15);
    expect(fullYears('2008-02-29', '2024-02-29')).toBe(16);
  });

  it('never falls as time goes on', () => {
    fc.assert(
      fc.property(anyDay, anyDay, anyDay, (birth, a, b) => {
        const [earlier, later] = a < b ? [a, b] : [b, a];
        expect(fullYears(birth, later)).toBeGreaterThanOrEqual(fullYears(birth, earlier));
      }),
    );
  });
});
