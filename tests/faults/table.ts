import type { Outcome } from './suite.ts';

export type Totals = {
  runs: number;
  confirmed: number;
  delivered: number;
  lost: number;
  doubled: number;
  readable: number;
};

/** Sums over runs; a run that came to a standstill is no success of any kind, see `stuck`. */
export const total = (outcomes: readonly Outcome[]): Totals => ({
  runs: outcomes.length,
  confirmed: sum(outcomes, ({ confirmed }) => confirmed),
  delivered: sum(outcomes, ({ delivered }) => delivered),
  lost: sum(outcomes, ({ lost }) => lost),
  doubled: sum(outcomes, ({ doubled }) => doubled),
  readable: sum(outcomes, ({ readable }) => readable.length),
});

/** One line for each kind of fault, then all together. */
export function table(outcomes: readonly Outcome[]): string {
  const kinds = [...new Set(outcomes.map(({ kind }) => kind))];
  const columns = ['runs', 'confirmed', 'delivered', 'lost', 'doubled', 'readable'] as const;
  const line = (name: string, totals: Totals) =>
    name.padEnd(32) + columns.map((column) => String(totals[column]).padStart(10)).join('');
  return [
    ' '.repeat(32) + columns.map((column) => column.padStart(10)).join(''),
    ...kinds.map((kind) => line(kind, total(outcomes.filter((outcome) => outcome.kind === kind)))),
    line('all', total(outcomes)),
  ].join('\n');
}

const sum = (outcomes: readonly Outcome[], count: (outcome: Outcome) => number): number =>
  outcomes.reduce((before, outcome) => before + count(outcome), 0);
