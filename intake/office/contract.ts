import { z } from 'zod';
import { leastCount } from '../../domain/counters/k-anonymity.ts';

/** `2026-Q4`. Only whole quarters are shown: tables of overlapping times could be subtracted from each other. */
export const quarter = z.string().regex(/^20\d{2}-Q[1-4]$/);
const month = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/);
const count = z.number().int().min(leastCount);
const named = z.array(z.strictObject({ name: z.string(), count }));

/** `GET /office/api/figures?quarter=2026-Q4`: counts of five and more only; null = too few to tell. */
export const officeFigures = z.strictObject({
  quarter,
  /** ISO weekday (1 = Monday) and hour in Berlin. */
  heat: z.array(
    z.strictObject({ weekday: z.number().int().min(1).max(7), hour: z.number().int().min(0).max(23), count }),
  ),
  /** Cases begun at the terminal against all cases of the office, where those were entered. */
  share: z.array(
    z.strictObject({
      month,
      begun: count.nullable(),
      cases: z.number().int().nullable(),
      percent: z.number().int().nullable(),
    }),
  ),
  completed: count.nullable(),
  medianMinutes: z.number().int().nullable(),
  firstTryPercent: z.number().int().nullable(),
  refusals: named,
  counter: named,
  languages: named,
  services: named,
  /** What got in people's way, as they touched it on the page about accessibility. */
  feedback: named,
  /** Settings of the screen that citizens chose. */
  settings: named,
  help: count.nullable(),
});
export type OfficeFigures = z.infer<typeof officeFigures>;

/** `POST /office/api/months`: all applications of the office in a month, with and without a terminal. */
export const monthRequest = z.strictObject({ month, cases: z.number().int().min(0).max(1_000_000) });
export const monthAnswer = z.strictObject({ month, cases: z.number().int() });
