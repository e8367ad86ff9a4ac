import { pageOrder } from '../../domain/pages/page-values.ts';
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

/** At how many of the pages, and at which other moments, a fault came; and which pages had none. */
export function coverage(outcomes: readonly Pick<Outcome, 'moment'>[]): string {
  const hit = new Set<string>(outcomes.map(({ moment }) => moment));
  const missed = pageOrder.filter((page) => !hit.has(page));
  const others = ['sealing', 'slip', 'sending'].filter((moment) => hit.has(moment));
  const pages = `${pageOrder.length - missed.length} of ${pageOrder.length} pages`;
  return `struck at ${pages}${missed.length > 0 ? ` (not ${missed.join(', ')})` : ''}; and: ${others.join(', ') || 'nowhere'}`;
}

/** One line for each kind of fault, then all together. */
export function table(outcomes: readonly Outcome[]): string {
  const kinds = [...new Set(outcomes.map(({ kind }) => kind))];
  const columns = ['runs', 'confirmed', 'delivered', 'lost', 'doubled', 'readable', 'moments'] as const;
  const line = (name: string, some: readonly Outcome[]) => {
    const totals = { ...total(some), moments: new Set(some.map(({ moment }) => moment)).size };
    return name.padEnd(32) + columns.map((column) => String(totals[column]).padStart(10)).join('');
  };
  return [
    ' '.repeat(32) + columns.map((column) => column.padStart(10)).join(''),
    ...kinds.map((kind) =>
      line(
        kind,
        outcomes.filter((outcome) => outcome.kind === kind),
      ),
    ),
    line('all', outcomes),
  ].join('\n');
}

const sum = (outcomes: readonly Outcome[], count: (outcome: Outcome) => number): number =>
  outcomes.reduce((before, outcome) => before + count(outcome), 0);
