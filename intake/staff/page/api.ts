import type { z } from 'zod';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { type IntakeFailureCode, intakeFailure } from '../../../domain/sync/protocol.ts';
import { type StaffMember, signedOut, staffMember } from '../contract.ts';

/** Why the intake did not do it; `unreachable` = nobody answered. */
export type PageFailure = IntakeFailureCode | 'unreachable';
export type Answer<T> = Promise<Result<T, { code: PageFailure }>>;

let whenSignedOut: () => void = () => undefined;
/** What to do when an answer says that nobody is signed in any more. */
export function onSignedOut(listener: () => void): void {
  whenSignedOut = listener;
}

/** Who is signed in here. */
export const whoAmI = (): Answer<StaffMember> => exchange('/staff/me', {}, staffMember);

/** Somebody works at this page. */
export const stayAwake = (): Answer<StaffMember> => post('/staff/active', {}, staffMember);

export const signOut = (): Answer<z.infer<typeof signedOut>> => post('/staff/sign-out', {}, signedOut);

/** Sends JSON to the intake. */
export const post = <T>(path: string, body: object, schema: z.ZodType<T>): Answer<T> =>
  exchange(
    path,
    { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
    schema,
  );

/** One call of a staff page to the intake; every answer is checked against its schema. */
export async function exchange<T>(path: string, init: RequestInit, schema: z.ZodType<T>): Answer<T> {
  try {
    const answer = await fetch(path, init);
    const content: unknown = await answer.json();
    if (answer.ok) return ok(schema.parse(content));
    const code = intakeFailure.safeParse(content).data?.code ?? 'internal';
    if (code === 'not-signed-in') whenSignedOut();
    return fail({ code });
  } catch (error) {
    // fetch throws TypeError when nobody answers; anything else is an answer that is not the intake's.
    return fail({ code: error instanceof TypeError ? 'unreachable' : 'internal' });
  }
}
