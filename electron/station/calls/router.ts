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
import { leaveToNextTime } from '../store/refused-by-disk.ts';

export type Outcome<C extends CallName> = Result<CallResult<C>, CallFailure>;
export type Handler<C extends CallName> = (params: CallParams<C>) => Outcome<C> | Promise<Outcome<C>>;
export type Handlers = { [C in CallName]: Handler<C> };

export const refuse = (code: CallFailureCode, issues: Issue[] = []) => fail<CallFailure>({ code, issues });

/** Checks name and parameters, runs the handler, checks its answer. Never throws for what the screen sent, or a full disk. */
export async function route(handlers: Partial<Handlers>, name: string, params: unknown): Promise<Answer> {
  if (!isCallName(name)) return refuse('unknown-call');
  try {
    return await run(handlers, name, params);
  } catch (error) {
    leaveToNextTime(error);
    return refuse('storage');
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
  const outcome = await handler(checked.data);
  return outcome.ok ? { ok: true, value: callSchemas[name].result.parse(outcome.value) } : outcome;
}
