import type { FastifyReply, FastifyRequest } from 'fastify';
import { decodeProtectedHeader } from 'jose';
import { z } from 'zod';
import { verifyStatement } from '../../domain/package/seal.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import {
  type IntakeFailureCode,
  requestStatement,
  requestStatementMaxAgeMs,
} from '../../domain/sync/protocol.ts';
import { certificateHolds } from '../store/certificates.ts';
import { findTerminal, spendNonce } from '../store/terminals.ts';
import { clientFingerprint } from './client-certificate.ts';
import type { IntakeContext } from './context.ts';
import { refuse } from './failure.ts';

/** A terminal whose request statement has been verified. */
export interface AuthenticatedTerminal {
  id: string;
  key: EcPublicKey;
}

/** A public key on P-256 as JWK; a private part is refused rather than ignored. */
export const ecPublicKey = z.strictObject({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string().max(60),
  y: z.string().max(60),
});
export type EcPublicKey = z.infer<typeof ecPublicKey>;

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by `authenticate`. */
    terminal: AuthenticatedTerminal | null;
  }
}

/** In the API description: the route asks for `authenticate`. */
export const signedByTerminal = [{ terminal: [] }];

type Outcome = Result<AuthenticatedTerminal, { code: IntakeFailureCode }>;

/**
 * Checks `Authorization: Terminal <JWS>` before the body is read: known terminal, its signature, this method and
 * path, its certificate where mutual TLS is on, not older or newer than two minutes, never seen before.
 */
export const authenticate =
  (context: IntakeContext) => async (request: FastifyRequest, reply: FastifyReply) => {
    const outcome = await verifyRequest(context, request);
    if (!outcome.ok) return refuse(reply, outcome.failure.code);
    request.terminal = outcome.value;
  };

/** The terminal of a request that passed `authenticate`. */
export function authenticated(request: FastifyRequest): AuthenticatedTerminal {
  if (!request.terminal) throw new Error('Route without authentication');
  return request.terminal;
}

async function verifyRequest(context: IntakeContext, request: FastifyRequest): Promise<Outcome> {
  const { store, clock } = context;
  const jws = /^Terminal (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (!jws) return fail({ code: 'not-enrolled' });
  const kid = keyId(jws);
  const known = kid === undefined ? undefined : await findTerminal(store, kid);
  if (!known) return fail({ code: 'not-enrolled' });
  const terminal = { id: known.id, key: ecPublicKey.parse(JSON.parse(known.public_key)) };
  const statement = await verifyStatement(jws, 'ausweis-request', terminal.key, requestStatement);
  if (!statement || statement.terminalId !== terminal.id) return fail({ code: 'signature' });
  if (statement.method !== request.method || statement.path !== request.url)
    return fail({ code: 'signature' });
  if (!(await hasItsCertificate(context, request, terminal.id))) return fail({ code: 'certificate' });
  const at = Date.parse(statement.at);
  if (Math.abs(clock.now() - at) > requestStatementMaxAgeMs) return fail({ code: 'stale-request' });
  // One millisecond after the last moment at which the statement would still be fresh.
  const expiresAt = at + requestStatementMaxAgeMs + 1;
  const spent = await spendNonce(store, { terminalId: terminal.id, value: statement.nonce, expiresAt });
  return spent.ok ? ok(terminal) : spent;
}

/** With mutual TLS the connection must be this terminal's too, by a certificate that was issued to it. */
async function hasItsCertificate(
  { store, clock, config }: IntakeContext,
  request: FastifyRequest,
  terminalId: string,
): Promise<boolean> {
  if (!config.clientCertificates) return true;
  const fingerprint = clientFingerprint(request, config.clientCertificates);
  return fingerprint !== undefined && certificateHolds(store, { fingerprint, terminalId }, clock.now());
}

function keyId(jws: string): string | undefined {
  try {
    return decodeProtectedHeader(jws).kid;
  } catch {
    return undefined;
  }
}
