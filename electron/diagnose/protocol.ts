import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { checkedThing, checkRun } from '../../domain/technician/check.ts';

/** One line of JSON each way over a local socket that only the terminal's own user may open. */
export const diagnoseRequest = z.strictObject({ device: checkedThing.nullable() });
export const diagnoseAnswer = z.strictObject({
  ok: z.boolean(),
  checks: z.array(
    z.strictObject({
      id: checkRun.shape.id,
      device: checkedThing,
      ok: z.boolean(),
      detail: z.string(),
      ms: z.number(),
    }),
  ),
});
export type DiagnoseAnswer = z.infer<typeof diagnoseAnswer>;

/** Where a terminal with this data folder listens; Windows has pipes by name instead of files. */
export const socketPath = (dataDir: string): string =>
  process.platform === 'win32'
    ? `\\\\.\\pipe\\ausweis-terminal-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`
    : join(dataDir, 'diagnose.sock');
