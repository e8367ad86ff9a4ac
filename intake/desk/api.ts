import type { z } from 'zod';
import type { PhotoVeto } from '../../domain/photo/veto.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { intakeFailure } from '../../domain/sync/protocol.ts';
import {
  type DeskCase,
  type DeskFetchRequest,
  deskCase,
  helpCallList,
  photoVetoAnswer,
  takeOverAnswer,
} from './contract.ts';
import type { DeskFailure } from './labels.ts';

type Answer<T> = Promise<Result<T, { code: DeskFailure }>>;

/** The whole case, in one call. */
export const fetchCase = (request: DeskFetchRequest): Answer<DeskCase> =>
  post('api/fetch', request, deskCase);

/** "Übernommen": from here on neither intake nor terminal keeps the case. */
export const takeOver = ({ caseId, handle }: DeskCase): Answer<z.infer<typeof takeOverAnswer>> =>
  post(`api/cases/${caseId}/take-over`, { handle }, takeOverAnswer);

/** The clerk's own word on the photo. */
export const decidePhoto = (
  { caseId, handle }: DeskCase,
  veto: PhotoVeto,
): Answer<z.infer<typeof photoVetoAnswer>> =>
  post(`api/cases/${caseId}/photo-veto`, { handle, veto }, photoVetoAnswer);

/** Terminals where somebody waits for help. */
export const helpCalls = (): Answer<z.infer<typeof helpCallList>> => exchange('api/help', {}, helpCallList);

/** A clerk goes there. */
export const answerHelp = (terminalId: string): Answer<z.infer<typeof helpCallList>> =>
  post(`api/help/${terminalId}/answered`, {}, helpCallList);

const post = <T>(path: string, body: object, schema: z.ZodType<T>): Answer<T> =>
  exchange(
    path,
    { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
    schema,
  );

async function exchange<T>(path: string, init: RequestInit, schema: z.ZodType<T>): Answer<T> {
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
