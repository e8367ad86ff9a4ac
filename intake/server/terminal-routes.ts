import { calculateJwkThumbprint, importJWK } from 'jose';
import {
  certificateAnswer,
  certificateRequest,
  enrolAnswer,
  enrolRequest,
  helpAnswer,
  helpRequest,
  helpState,
  keySet,
  receiptsAnswer,
  receiptsRequest,
  statusAnswer,
} from '../../domain/sync/protocol.ts';
import { publicKeySet } from '../keys/intake-keys.ts';
import { isRequestOf } from '../keys/terminal-authority.ts';
import type { OfficeSystems } from '../services/ports.ts';
import { countAttempt } from '../store/attempts.ts';
import { casesOfTerminal } from '../store/cases.ts';
import { isHelpComing, putHelpCall, removeHelpCall } from '../store/help-calls.ts';
import { enrolTerminal, noteNewestKey } from '../store/terminals.ts';
import { waitingNow } from '../waiting/waiting-now.ts';
import type { IntakeContext } from './context.ts';
import { refuse } from './failure.ts';
import { signReceipt } from './receipts.ts';
import { answers, type Routes } from './routes.ts';
import {
  authenticate,
  authenticated,
  type EcPublicKey,
  ecPublicKey,
  signedByTerminal,
} from './terminal-auth.ts';
import { certify } from './terminal-certificate.ts';

/** Enrolment, key set, receipts and status (see the protocol for the exchange). */
export function terminalRoutes(app: Routes, context: IntakeContext): void {
  const { store, keys, clock } = context;
  const onRequest = authenticate(context);
  const security = signedByTerminal;
  /** With mutual TLS a terminal without a certificate could never come again. */
  const csrFits = async (csr: string | undefined, key: EcPublicKey) =>
    csr === undefined ? !context.config.clientCertificates : isRequestOf(csr, key);

  app.post(
    '/v1/terminals',
    { schema: { body: enrolRequest, response: answers(enrolAnswer) } },
    async ({ body, ip }, reply) => {
      const publicKey = await usableKey(body.publicKey);
      if (!publicKey || !(await csrFits(body.csr, publicKey))) return refuse(reply, 'malformed');
      const attempt = await countAttempt(store, [`enrolment:${ip}`], clock.now());
      if (!attempt.allowed) {
        await attempt.takeBack();
        return refuse(reply, 'rate-limited');
      }
      const enrolled = await enrolTerminal(store, {
        code: body.code,
        publicKey: JSON.stringify(publicKey),
        thumbprint: await calculateJwkThumbprint(publicKey),
        now: clock.now(),
      });
      if (!enrolled.ok) return refuse(reply, enrolled.failure.code);
      await attempt.takeBack();
      const terminal = { id: enrolled.value, key: publicKey };
      await noteNewestKey(store, terminal.id, keys.newest.encryption.kid, clock.now());
      const certificate = body.csr === undefined ? null : await certify(context, terminal);
      return { terminalId: terminal.id, keys: publicKeySet(keys), certificate };
    },
  );

  app.get('/v1/keys', { onRequest, schema: { security, response: answers(keySet) } }, async (request) => {
    await noteNewestKey(store, authenticated(request).id, keys.newest.encryption.kid, clock.now());
    return publicKeySet(keys);
  });

  app.post(
    '/v1/certificate',
    { onRequest, schema: { security, body: certificateRequest, response: answers(certificateAnswer) } },
    async (request, reply) => {
      const terminal = authenticated(request);
      if (!(await isRequestOf(request.body.csr, terminal.key))) return refuse(reply, 'malformed');
      return { certificate: await certify(context, terminal) };
    },
  );

  app.post(
    '/v1/receipts',
    { onRequest, schema: { security, body: receiptsRequest, response: answers(receiptsAnswer) } },
    async (request) => {
      const cases = await casesOfTerminal(store, authenticated(request).id, request.body.caseIds);
      return { receipts: await Promise.all(cases.map((meta) => signReceipt(keys, meta))) };
    },
  );

  app.post(
    '/v1/help',
    { onRequest, schema: { security, body: helpRequest, response: answers(helpAnswer) } },
    async (request) => {
      const { id } = authenticated(request);
      const { step } = request.body;
      if (step) await putHelpCall(store, id, step, clock.now());
      else await removeHelpCall(store, id);
      return { called: step !== null };
    },
  );

  app.get('/v1/help', { onRequest, schema: { security, response: answers(helpState) } }, async (request) => ({
    coming: await isHelpComing(store, authenticated(request).id),
  }));

  app.get('/v1/status', { onRequest, schema: { security, response: answers(statusAnswer) } }, async () => ({
    ...(await waitingNow(context)),
    services: offered(context.config.office),
    now: new Date(clock.now()).toISOString(),
  }));
}

/** What terminals may offer. */
const offered = (office: OfficeSystems | undefined): Array<'check-in' | 'document-status'> => [
  ...(office?.appointments ? (['check-in'] as const) : []),
  ...(office?.documents ? (['document-status'] as const) : []),
];

/** The key's four members when they are a point on P-256; undefined otherwise. */
async function usableKey(jwk: { [member: string]: unknown } | undefined): Promise<EcPublicKey | undefined> {
  if (!jwk || 'd' in jwk) return undefined;
  const key = ecPublicKey.safeParse({ kty: jwk.kty, crv: jwk.crv, x: jwk.x, y: jwk.y }).data;
  if (!key) return undefined;
  try {
    await importJWK(key, 'ES256');
    return key;
  } catch {
    return undefined;
  }
}
