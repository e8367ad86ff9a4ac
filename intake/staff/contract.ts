import { z } from 'zod';
import { staffRole } from './role.ts';

/**
 * The exchange between the staff's pages and the intake:
 *
 *   GET  /staff/sign-in?to=/desk/   to the identity provider and, when it agrees, back to that page
 *   GET  /staff/callback            where the identity provider sends the browser
 *   GET  /staff/me                  who is signed in and when the lock comes; looking does not postpone it
 *   POST /staff/active              somebody works at the page: the lock comes 30 minutes from now
 *   POST /staff/sign-out
 *
 * A page that comes back from a sign-in that failed has `?sign-in=` with the reason.
 */
export const staffMember = z.strictObject({
  /** Pseudonymous; the person behind it is known to the identity provider only. */
  staffId: z.uuid(),
  roles: z.array(staffRole).min(1),
  /** Milliseconds until the lock. */
  lockInMs: z.number().int().min(0),
});
export type StaffMember = z.infer<typeof staffMember>;

export const signInProblem = z.enum(['failed', 'no-role', 'unavailable']);
export type SignInProblem = z.infer<typeof signInProblem>;

export const signedOut = z.strictObject({ signedOut: z.literal(true) });
