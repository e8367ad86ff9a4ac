import { hash } from 'node:crypto';
import { finished } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { type SealStatement, sealStatement, verifyStatement } from '../../domain/package/seal.ts';
import { testCaseCode } from '../../domain/package/test-case.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { type IntakeFailureCode, maxSealedBytes, uploadAnswer } from '../../domain/sync/protocol.ts';
import type { IntakeKeys } from '../keys/intake-keys.ts';
import { receiveCase } from '../store/cases.ts';
import type { IntakeContext } from './context.ts';
import { refuse } from './failure.ts';
import { signReceipt } from './receipts.ts';
import { answers, byId, type Routes } from './routes.ts';
import { sealedTo } from './sealed-case.ts';
import { isTestCase, settleTestCase } from './settle-test-case.ts';
import {
  type AuthenticatedTerminal,
  authenticate,
  authenticated,
  signedByTerminal,
} from './terminal-auth.ts';

const defaultMaxUploads = 8;
const sealedCase = z.instanceof(Uint8Array).meta({ type: 'string', format: 'binary' });
const sealHeader = z.looseObject({ 'x-case-seal': z.string().max(4_000) });

/** `PUT /v1/cases/{id}`: who sends is known before the body is read; the body is bytes whatever it calls itself. */
export function uploadRoute(app: Routes, context: IntakeContext): void {
  const { store, keys, clock, config } = context;
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, async (_: FastifyRequest, body: Buffer) => body);
    scope.withTypeProvider<ZodTypeProvider>().put(
      '/v1/cases/:id',
      {
        onRequest: [authenticate(context), limitUploads(config.maxUploads ?? defaultMaxUploads)],
        bodyLimit: maxSealedBytes,
        schema: {
          security: signedByTerminal,
          consumes: ['application/octet-stream'],
          params: byId,
          headers: sealHeader,
          body: sealedCase,
          response: answers(uploadAnswer),
        },
      },
      async (request, reply) => {
        const sealed = request.body;
        const seal = await checkSeal(
          request.params.id,
          request.headers['x-case-seal'],
          authenticated(request),
        );
        if (!seal.ok) return refuse(reply, seal.failure.code);
        const matches =
          seal.value.bytes === sealed.length && seal.value.digest === hash('sha256', sealed, 'hex');
        if (!matches) return refuse(reply, 'digest-mismatch');
        // What could never be opened must not be acknowledged: the terminal would delete the only readable copy.
        const keyId = sealedTo(sealed);
        if (keyId === undefined) return refuse(reply, 'malformed');
        if (!(await isOurs(keys, keyId))) return refuse(reply, 'unknown-key');
        const received = await receiveCase(store, { seal: seal.value, sealed, keyId }, clock.now());
        if (!received.ok) return refuse(reply, received.failure.code);
        const meta = received.value;
        return {
          receipt: await signReceipt(keys, isTestCase(meta) ? await settleTestCase(context, meta) : meta),
        };
      },
    );
  });
}

/** A key that another process made a moment ago may not have arrived here yet; that reading fails, the job tells. */
async function isOurs(keys: IntakeKeys, keyId: string): Promise<boolean> {
  const known = () => keys.encryption.some(({ kid }) => kid === keyId);
  if (!known()) await keys.reload().catch(() => undefined);
  return known();
}

async function checkSeal(
  id: string,
  jws: string,
  terminal: AuthenticatedTerminal,
): Promise<Result<SealStatement, { code: IntakeFailureCode }>> {
  const seal = await verifyStatement(jws, 'ausweis-seal', terminal.key, sealStatement);
  if (!seal || seal.terminalId !== terminal.id) return fail({ code: 'signature' });
  // Years that the database cannot hold; a part of a real case in the clothes of a test.
  const plausible = Date.parse(seal.capturedAt) > 0 && !(seal.supplements && seal.caseCode === testCaseCode);
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
