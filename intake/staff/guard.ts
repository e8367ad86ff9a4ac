import type { FastifyReply, FastifyRequest } from 'fastify';
import type { IntakeContext } from '../server/context.ts';
import { refuse } from '../server/failure.ts';
import { readCookie } from './cookies.ts';
import type { StaffRole } from './role.ts';
import { keepAwake, type Staff, staffWith } from './sessions.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by `requireStaff`. */
    staff: Staff | null;
  }
}

/**
 * As `onRequest` or `preHandler` of a route: only for somebody who is signed in with one of these roles (with none
 * named: any role). What changes something must come from our own page, and postpones the lock; looking does not.
 */
export const requireStaff =
  (context: IntakeContext, ...roles: StaffRole[]) =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    const { store, clock, config } = context;
    const changes = request.method !== 'GET' && request.method !== 'HEAD';
    if (changes && !fromOwnPage(request)) return refuse(reply, 'cross-site');
    const secret = readCookie(request, config, 'staff');
    const staff = secret === undefined ? undefined : await staffWith(store, secret, clock.now());
    if (secret === undefined || !staff) return refuse(reply, 'not-signed-in');
    if (roles.length > 0 && !roles.some((role) => staff.roles.includes(role)))
      return refuse(reply, 'not-allowed');
    if (changes) await keepAwake(store, secret, clock.now());
    request.staff = staff;
  };

/** The staff member of a request that passed `requireStaff`. */
export function staffOf(request: FastifyRequest): Staff {
  if (!request.staff) throw new Error('Route without staff');
  return request.staff;
}

/**
 * Beside `SameSite=Strict` the second lock against foreign pages: browsers say where a request comes from
 * (Fetch Metadata), older ones at least the origin. What is no browser says neither and has no cookies to borrow.
 */
function fromOwnPage({ headers }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  if (headers.origin === undefined) return true;
  return URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host;
}
