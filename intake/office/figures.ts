import { sql } from 'kysely';
import { anonymousMedian, anonymousShare, leastCount } from '../../domain/counters/k-anonymity.ts';
import type { Store } from '../store/store.ts';
import type { OfficeFigures } from './contract.ts';

type Named = Array<{ name: string; count: number }>;

/** The office's local time: days, hours and quarters are Berlin's. */
const local = sql`hour at time zone 'Europe/Berlin'`;

/**
 * The figures of a quarter. This is where counters leave the database: what is asked for has `having sum >= 5` in its
 * query, or is a share or median of five and more.
 */
export async function officeFiguresOf({ db }: Store, quarter: string): Promise<OfficeFigures> {
  const months = monthsOf(quarter);
  const inQuarter = sql<boolean>`to_char(${local}, 'YYYY-MM') in (${sql.join(months)})`;
  const least = sql`having sum(value) >= ${leastCount}`;

  const heat = await sql<{ weekday: number; hour: number; count: number }>`
    select extract(isodow from ${local})::int as weekday, extract(hour from ${local})::int as hour,
      sum(value)::int as count
    from terminal_counter where name = 'sessions' and ${inQuarter}
    group by 1, 2 ${least} order by 1, 2`.execute(db);
  const begun = await sql<{ month: string; count: number }>`
    select to_char(${local}, 'YYYY-MM') as month, sum(value)::int as count
    from terminal_counter where name = 'completed' and ${inQuarter}
    group by 1 ${least}`.execute(db);
  const named = await sql<{ name: string; count: number }>`
    select name, sum(value)::int as count from terminal_counter
    where name not like 'minutes:%' and name not like 'photo:%' and ${inQuarter}
    group by name ${least} order by count desc, name`.execute(db);
  // These two are not cells of a table: a median and a share are made of them, here.
  const hidden = await sql<{ name: string; count: number }>`
    select name, sum(value)::int as count from terminal_counter
    where (name like 'minutes:%' or name like 'photo:%') and ${inQuarter} group by name`.execute(db);
  const entered = await db.selectFrom('office_month').selectAll().where('month', 'in', months).execute();

  const single = (name: string) => named.rows.find((row) => row.name === name)?.count ?? null;
  const photo = of(hidden.rows, 'photo');
  return {
    quarter,
    heat: heat.rows,
    share: months.map((month) => {
      const count = begun.rows.find((row) => row.month === month)?.count ?? null;
      const cases = entered.find((row) => row.month === month)?.cases ?? null;
      const percent = count === null || cases === null ? null : anonymousShare(count, cases);
      return { month, begun: count, cases, percent };
    }),
    completed: single('completed'),
    medianMinutes: anonymousMedian(
      of(hidden.rows, 'minutes').map(({ name, count }) => ({ value: Number(name), count })),
    ),
    firstTryPercent: anonymousShare(
      photo.find(({ name }) => name === 'first-try')?.count ?? 0,
      photo.reduce((sum, { count }) => sum + count, 0),
    ),
    refusals: of(named.rows, 'refusal'),
    counter: of(named.rows, 'counter'),
    languages: of(named.rows, 'language'),
    services: of(named.rows, 'service'),
    feedback: of(named.rows, 'feedback'),
    settings: of(named.rows, 'setting'),
    help: single('help'),
  };
}

/** `2026-Q4` → its three months. */
const monthsOf = (quarter: string): string[] =>
  [-2, -1, 0].map((back) => {
    const month = Number(quarter.slice(6)) * 3 + back;
    return `${quarter.slice(0, 4)}-${String(month).padStart(2, '0')}`;
  });

/** The counters of one kind, without its prefix. */
const of = (rows: Named, kind: string): Named =>
  rows
    .filter(({ name }) => name.startsWith(`${kind}:`))
    .map(({ name, count }) => ({ name: name.slice(kind.length + 1), count }));
