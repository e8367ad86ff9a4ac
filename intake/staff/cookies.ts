import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ServerConfig } from '../server/context.ts';
import { sessionLifetimeMs, signInLifetimeMs } from './sessions.ts';

type Name = 'staff' | 'sign-in';
const lifetimes: Record<Name, number> = { staff: sessionLifetimeMs, 'sign-in': signInLifetimeMs };

/**
 * The session's cookie and the one that waits for the identity provider. Behind HTTPS their names begin with
 * `__Host-`, so that no other host of the administration can set them (RFC 6265bis §4.1.3.2); plain HTTP is for
 * this computer only, where that prefix is not possible.
 */
export function readCookie(request: FastifyRequest, config: ServerConfig, name: Name): string | undefined {
  return request.cookies[fullName(config, name)];
}

/** `undefined` removes the cookie. */
export function writeCookie(
  reply: FastifyReply,
  config: ServerConfig,
  name: Name,
  value: string | undefined,
): void {
  const options: CookieSerializeOptions = {
    path: '/',
    httpOnly: true,
    secure: isHttps(config),
    // The identity provider's redirect is a navigation from another site.
    sameSite: name === 'staff' ? 'strict' : 'lax',
    maxAge: value === undefined ? 0 : lifetimes[name] / 1000,
  };
  reply.setCookie(fullName(config, name), value ?? '', options);
}

const isHttps = ({ publicUrl }: ServerConfig): boolean => publicUrl?.startsWith('https:') ?? false;
export const fullName = (config: ServerConfig, name: Name): string =>
  isHttps(config) ? `__Host-${name}` : name;
