import type { FastifyInstance } from 'fastify';
import { calculateJwkThumbprint, importJWK } from 'jose';
import {
  enrolAnswer,
  enrolRequest,
  helpAnswer,
  helpRequest,
  keySet,
  receiptsAnswer,
  receiptsRequest,
  statusAnswer,
} from '../../domain/sync/protocol.ts';
import { publicKeySet } from '../keys/intake-keys.ts';
import { countAttempt } from '../store/attempts.ts';
import { casesOfTerminal } from '../store/cases.ts';
import { putHelpCall, removeHelpCall } from '../store/help-calls.ts';
import { enrolTerminal } from '../store/terminals.ts';
import { waitingNow } from '../waiting/waiting-now.ts';
import type { IntakeContext } from './context.ts';
import { refuse } from './failure.ts';
import { signReceipt } from './receipts.ts';
import { authenticate, authenticated, type EcPublicKey, ecPublicKey } from './terminal-auth.ts';

/** Enrolment, key set, receipts and status (see the protocol for the exchange). */
export function terminalRoutes(app: FastifyInstance, context: IntakeContext): void {
  const { store, keys, clock } = context;
  const onRequest = authenticate(context);

  app.post('/v1/terminals', async (request, reply) => {
    const body = enrolRequest.safeParse(request.body).data;
    const publicKey = await usableKey(body?.publicKey);
    if (!body || !publicKey) return refuse(reply, 'malformed');
    const attempt = await countAttempt(store, [`enrolment:${request.ip}`], clock.now());
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
    return enrolAnswer.parse({ terminalId: enrolled.value, keys: publicKeySet(keys) });
  });

  app.get('/v1/keys', { onRequest }, async () => keySet.parse(publicKeySet(keys)));

  app.post('/v1/receipts', { onRequest }, async (request, reply) => {
    const body = receiptsRequest.safeParse(request.body).data;
    if (!body) return refuse(reply, 'malformed');
    const cases = await casesOfTerminal(store, authenticated(request).id, body.caseIds);
    const receipts = await Promise.all(cases.map((meta) => signReceipt(keys, meta)));
    return receiptsAnswer.parse({ receipts });
  });

  app.post('/v1/help', { onRequest }, async (request, reply) => {
    const body = helpRequest.safeParse(request.body).data;
    if (!body) return refuse(reply, 'malformed');
    const { id } = authenticated(request);
    if (body.step) await putHelpCall(store, id, body.step, clock.now());
    else await removeHelpCall(store, id);
    return helpAnswer.parse({ called: body.step !== null });
  });

  app.get('/v1/status', { onRequest }, async () =>
    statusAnswer.parse({
      ...(await waitingNow(context)),
      services: [
        ...(context.config.office?.appointments ? ['check-in'] : []),
        ...(context.config.office?.documents ? ['document-status'] : []),
      ],
      now: new Date(context.clock.now()).toISOString(),
    }),
  );
}

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
