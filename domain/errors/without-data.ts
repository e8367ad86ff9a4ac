import type { ErrorFacts } from './error-facts.ts';

/** Messages and details of errors may quote what was entered or sent; names, codes and stack frames do not. */
export function withoutData(error: unknown): ErrorFacts {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const code = 'code' in error && typeof error.code === 'string' ? error.code.slice(0, 60) : undefined;
  return { name: error.name, ...(code === undefined ? {} : { code }), frames };
}
