import { finished } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { sha256 } from '../../domain/package/case-package.ts';
import { type SealStatement, sealStatement, verifyStatement } from '../../domain/package/seal.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { type IntakeFailureCode, maxSealedBytes, uploadAnswer } from '../../domain/sync/protocol.ts';
import { receiveCase } from '../store/cases.ts';
import type { IntakeContext } from './context.ts';
import { refuse } from './failure.ts';
import { signReceipt } from './receipts.ts';
import { sealedToUs } from './sealed-case.ts';
import { authenticate, authenticated } from './terminal-auth.ts';

const parameters = z.object({ id: z.uuid() });
const defaultMaxUploads = 8;

/** `PUT /v1/cases/{id}`: who sends is known before the body is read; the body is bytes whatever it calls itself. */
export function uploadRoute(app: FastifyInstance, context: IntakeContext): void {
  const { store, keys, clock, config } = context;
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, async (_: FastifyRequest, body: Buffer) => body);
    const onRequest = [authenticate(context), limitUploads(config.maxUploads ?? defaultMaxUploads)];
    scope.put('/v1/cases/:id', { onRequest, bodyLimit: maxSealedBytes }, async (request, reply) => {
      const sealed = request.body;
      if (!(sealed instanceof Uint8Array)) return refuse(reply, 'malformed');
      const seal = await checkSeal(request);
      if (!seal.ok) return refuse(reply, seal.failure.code);
      const matches = seal.value.bytes === sealed.length && seal.value.digest === (await sha256(sealed));
      if (!matches) return refuse(reply, 'digest-mismatch');
      // What could never be opened must not be acknowledged: the terminal would delete the only readable copy.
      if (!sealedToUs(keys, sealed)) return refuse(reply, 'malformed');
      const received = await receiveCase(store, seal.value, sealed, clock.now());
      if (!received.ok) return refuse(reply, received.failure.code);
      return uploadAnswer.parse({ receipt: await signReceipt(keys, received.value) });
    });
  });
}

async function checkSeal(
  request: FastifyRequest,
): Promise<Result<SealStatement, { code: IntakeFailureCode }>> {
  const terminal = authenticated(request);
  const id = parameters.safeParse(request.params).data?.id;
  const jws = request.headers['x-case-seal'];
  if (!id || typeof jws !== 'string') return fail({ code: 'malformed' });
  const seal = await verifyStatement(jws, 'ausweis-seal', terminal.key, sealStatement);
  if (!seal || seal.terminalId !== terminal.id) return fail({ code: 'signature' });
  // Years that the database cannot hold.
  const plausible = Date.parse(seal.capturedAt) > 0;
  return seal.caseId === id && plausible ? ok(seal) : fail({ code: 'malformed' });
}

/** Back-pressure: beyond `limit` uploads at once the terminal is asked to come again. */
function limitUploads(limit: number) {
  let running = 0;
  return async (_request: FastifyRequest, reply: FastifyReply) => {
    if (running >= limit) return refuse(reply.header('retry-after', '5'), 'busy');
    running += 1;
    finished(reply.raw, () => {
      running -= 1;
    });
  };
}
