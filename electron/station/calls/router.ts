import type { Issue } from '../../../domain/pages/issue.ts';
import { fail, type Result } from '../../../domain/result.ts';
import {
  type CallFailure,
  type CallFailureCode,
  type CallName,
  type CallParams,
  type CallResult,
  callSchemas,
  isCallName,
} from '../../../domain/station-api/calls.ts';
import type { Answer } from '../../../domain/station-api/messages.ts';
import { isRefusedByDisk } from '../store/database.ts';

export type Outcome<C extends CallName> = Result<CallResult<C>, CallFailure>;
export type Handler<C extends CallName> = (params: CallParams<C>) => Outcome<C> | Promise<Outcome<C>>;
export type Handlers = { [C in CallName]: Handler<C> };

export const refuse = (code: CallFailureCode, issues: Issue[] = []) => fail<CallFailure>({ code, issues });

/** Checks name and parameters, runs the handler, checks its answer. Never throws for what the screen sent, nor for a disk that refuses. */
export async function route(handlers: Partial<Handlers>, name: string, params: unknown): Promise<Answer> {
  if (!isCallName(name)) return refuse('unknown-call');
  return run(handlers, name, params);
}

/** A disk that is full is no defect: whoever asked hears it, and nothing has changed. */
async function attempt<T>(act: () => T | Promise<T>): Promise<T | ReturnType<typeof refuse>> {
  try {
    return await act();
  } catch (error) {
    if (isRefusedByDisk(error)) return refuse('storage');
    throw error;
  }
}

async function run<C extends CallName>(
  handlers: Partial<Handlers>,
  name: C,
  params: unknown,
): Promise<Answer> {
  const handler: Handler<C> | undefined = handlers[name];
  if (!handler) return refuse('unknown-call');
  const checked = callSchemas[name].params.safeParse(params);
  if (!checked.success) return refuse('malformed');
  const outcome = await attempt(() => handler(checked.data));
  return outcome.ok ? { ok: true, value: callSchemas[name].result.parse(outcome.value) } : outcome;
}
