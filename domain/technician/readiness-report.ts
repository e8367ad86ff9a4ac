import { z } from 'zod';
import { checkRun } from './check.ts';
import { gate } from './gates.ts';

/** The terminal's readiness: the latest run of every check, in the order of their rows. */
export const readinessReport = z.strictObject({
  terminalId: z.string(),
  madeAt: z.iso.datetime(),
  version: z.string(),
  ok: z.boolean(),
  closed: z.array(gate),
  warnings: z.array(gate),
  checks: z.array(checkRun),
});
export type ReadinessReport = z.infer<typeof readinessReport>;
