import { z } from 'zod';

/** What may be told of an unexpected error in a log. */
export const errorFacts = z.strictObject({
  name: z.string(),
  code: z.string().max(60).optional(),
  /** Where it happened. */
  frames: z.array(z.string()),
});
export type ErrorFacts = z.infer<typeof errorFacts>;

const errorCode = z.looseObject({ code: z.string().max(60) });

/** Messages and details of errors may quote what was entered or sent; names, codes and stack frames do not. */
export function withoutData(error: unknown): ErrorFacts {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const code = errorCode.safeParse(error).data?.code;
  return { name: error.name, ...(code === undefined ? {} : { code }), frames };
}
