import type { FastifyReply } from 'fastify';
import type { IntakeFailureCode } from '../../domain/sync/protocol.ts';

const statusOf: Record<IntakeFailureCode, number> = {
  malformed: 400,
  'not-enrolled': 401,
  'enrolment-code': 403,
  signature: 401,
  certificate: 401,
  'stale-request': 401,
  'replayed-request': 401,
  'digest-mismatch': 422,
  'case-conflict': 409,
  'unknown-key': 409,
  'too-large': 413,
  'rate-limited': 429,
  'not-found': 404,
  'wrong-state': 409,
  'case-changed': 409,
  'ambiguous-code': 409,
  busy: 503,
  'not-signed-in': 401,
  'not-allowed': 403,
  'cross-site': 403,
  internal: 500,
};

/** Answers with the failure's code and its HTTP status, and nothing else. */
export const refuse = (reply: FastifyReply, code: IntakeFailureCode): FastifyReply =>
  reply.code(statusOf[code]).send({ code });
