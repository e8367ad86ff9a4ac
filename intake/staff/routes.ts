import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { withoutData } from '../../domain/errors/without-data.ts';
import { note } from '../log/note.ts';
import type { IntakeContext } from '../server/context.ts';
import { answers, type Routes } from '../server/routes.ts';
import { type SignInProblem, signedOut, staffMember } from './contract.ts';
import { readCookie, writeCookie } from './cookies.ts';
import { requireStaff, staffOf } from './guard.ts';
import { OpenIdClient } from './open-id.ts';
import { endSession, idleLockMs, keepSignIn, openSession, spendSignIn } from './sessions.ts';

const firstPage = '/desk/';
/** A page of this server: nothing that a browser could take for another host. */
const pagePath = z.string().regex(/^\/(?:[a-z][a-z-]*\/)*$/);
const signInQuery = z.object({ to: pagePath.catch(firstPage) });

/** Signing in and out; see `contract.ts`. */
export function staffRoutes(app: Routes, context: IntakeContext): void {
  const { store, clock, config, log } = context;
  const client = config.openId && new OpenIdClient(config.openId);
  const signedIn = requireStaff(context);

  app.get('/staff/sign-in', { schema: { hide: true } }, async (request, reply) => {
    const { to } = signInQuery.parse(request.query);
    if (!client) return reply.redirect(problemPage(to, 'unavailable'));
    try {
      const { url, pending } = await client.begin(callbackUrl(request));
      const secret = await keepSignIn(store, { pending, returnTo: to }, clock.now());
      writeCookie(reply, config, 'sign-in', secret);
      return reply.redirect(url.href);
    } catch (error) {
      note(log, 'the identity provider does not answer', { error: withoutData(error) });
      return reply.redirect(problemPage(to, 'unavailable'));
    }
  });

  app.get('/staff/callback', { schema: { hide: true } }, async (request, reply) => {
    const secret = readCookie(request, config, 'sign-in');
    const kept = secret === undefined ? undefined : await spendSignIn(store, secret, clock.now());
    writeCookie(reply, config, 'sign-in', undefined);
    if (!client || !kept) return reply.redirect(problemPage(firstPage, 'failed'));
    const vouched = await client.finish(returnedUrl(request), kept.pending).catch((error: unknown) => {
      note(log, 'sign-in refused', { error: withoutData(error) });
      return undefined;
    });
    if (!vouched) return reply.redirect(problemPage(kept.returnTo, 'failed'));
    if (vouched.roles.length === 0) return reply.redirect(problemPage(kept.returnTo, 'no-role'));
    await endOlderSession(request, reply);
    writeCookie(reply, config, 'staff', await openSession(store, vouched, clock.now()));
    return reply.redirect(kept.returnTo);
  });

  app.get(
    '/staff/me',
    { onRequest: signedIn, schema: { response: answers(staffMember) } },
    async (request) => {
      const { id, roles, lockAt } = staffOf(request);
      return { staffId: id, roles, lockInMs: lockAt - clock.now() };
    },
  );

  app.post(
    '/staff/active',
    { onRequest: signedIn, schema: { response: answers(staffMember) } },
    async (request) => {
      const { id, roles } = staffOf(request);
      return { staffId: id, roles, lockInMs: idleLockMs };
    },
  );

  app.post(
    '/staff/sign-out',
    { onRequest: signedIn, schema: { response: answers(signedOut) } },
    async (request, reply) => {
      await endOlderSession(request, reply);
      return { signedOut: true as const };
    },
  );

  async function endOlderSession(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const secret = readCookie(request, config, 'staff');
    if (secret !== undefined) await endSession(store, secret, clock.now());
    writeCookie(reply, config, 'staff', undefined);
  }

  const returnedUrl = (request: FastifyRequest) => new URL(request.url, callbackUrl(request));
  /** Without a public address only this computer is served, under the name that its browser used. */
  const callbackUrl = ({ host }: FastifyRequest) =>
    new URL('/staff/callback', config.publicUrl ?? `http://${host}`).href;
}

const problemPage = (page: string, problem: SignInProblem): string => `${page}?sign-in=${problem}`;
