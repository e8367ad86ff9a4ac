import type { z } from 'zod';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { type IntakeFailureCode, intakeFailure } from '../../../domain/sync/protocol.ts';

export type PageFailure = { code: IntakeFailureCode | 'unreachable' };

/** Asks the intake and checks its answer; `unreachable` when nobody answers. */
export async function ask<T>(
  path: string,
  schema: z.ZodType<T>,
  init: RequestInit = {},
): Promise<Result<T, PageFailure>> {
  try {
    const answer = await fetch(path, init);
    const content: unknown = await answer.json();
    if (answer.ok) return ok(schema.parse(content));
    return fail({ code: intakeFailure.safeParse(content).data?.code ?? 'internal' });
  } catch (error) {
    // fetch throws TypeError when nobody answers; anything else is an answer that is not the intake's.
    return fail({ code: error instanceof TypeError ? 'unreachable' : 'internal' });
  }
}
