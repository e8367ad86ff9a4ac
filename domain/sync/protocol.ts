import { z } from 'zod';
import type { KeyLike } from '../package/seal.ts';
import { signStatement, verifyStatement } from '../package/seal.ts';
import { stepId } from '../pages/page-values.ts';
import { officeService } from '../services/service.ts';

/**
 * The exchange between terminal and intake (HTTP, JSON except the sealed case itself).
 *
 *   POST /v1/terminals           enrolment: one-time code → terminal id and key set
 *   GET  /v1/keys                the intake's current key set
 *   POST /v1/certificate         a new client certificate before the present one ends
 *   PUT  /v1/cases/{id}          body = sealed case (compact JWE bytes); idempotent by id + digest → signed receipt
 *   POST /v1/receipts            states of the named cases → signed receipts
 *   GET  /v1/status              waiting time, service notices, services that the office offers
 *   POST /v1/recaptures          the citizen is back: which parts of the case are to be captured anew
 *   POST /v1/help                a citizen calls for help, or needs none any more
 *   GET  /v1/help                whether somebody has set out to the citizen who called
 *   POST /v1/heartbeat           how the terminal is → commands of staff (domain/fleet/)
 *   POST /v1/counters            sums per hour, for the head of the office (domain/counters/)
 *   POST /v1/check-in            somebody with an appointment is there (domain/services/check-in.ts)
 *   POST /v1/document-status     where an ordered document is (domain/services/document-status.ts)
 *
 * Every request after enrolment carries `Authorization: Terminal <JWS>` (a fresh, signed request statement); the
 * upload also carries `X-Case-Seal: <JWS>` (the terminal's signature over the sealed bytes, made when they were).
 */
export const jwk = z.looseObject({ kty: z.string(), kid: z.string().max(80) });

export const keySet = z.strictObject({
  /** Public keys to which cases are sealed, newest first. */
  encryption: z.array(jwk).min(1),
  /** Public keys that sign receipts, newest first. */
  signing: z.array(jwk).min(1),
});
export type KeySet = z.infer<typeof keySet>;

/** A certificate, or a request for one, as PEM. */
const certificateText = z.string().max(4_000);

export const enrolRequest = z.strictObject({
  code: z.string().min(8).max(80),
  /** The terminal's public signing key (EC P-256). */
  publicKey: jwk,
  /** PKCS #10 request (PEM) made with that key; without it no certificate is issued. */
  csr: certificateText.optional(),
});
export const enrolAnswer = z.strictObject({
  terminalId: z.string().max(60),
  keys: keySet,
  /** For mutual TLS (PEM). */
  certificate: certificateText.nullable(),
});

export const certificateRequest = z.strictObject({ csr: certificateText });
export const certificateAnswer = z.strictObject({ certificate: certificateText });

export const requestStatement = z.strictObject({
  terminalId: z.string().max(60),
  method: z.enum(['GET', 'PUT', 'POST']),
  path: z.string().max(200),
  at: z.iso.datetime(),
  nonce: z.string().max(60),
});
export type RequestStatement = z.infer<typeof requestStatement>;

/** A request statement older or newer than this is refused. */
export const requestStatementMaxAgeMs = 120_000;

export const receiptState = z.enum(['received', 'fetched', 'expired']);
export const receipt = z.strictObject({
  caseId: z.uuid(),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  state: receiptState,
  at: z.iso.datetime(),
});
export type Receipt = z.infer<typeof receipt>;

export const uploadAnswer = z.strictObject({ receipt: z.string() });
export const receiptsRequest = z.strictObject({ caseIds: z.array(z.uuid()).max(200) });
/** Cases the intake does not know are absent. */
export const receiptsAnswer = z.strictObject({ receipts: z.array(z.string()) });

/** Minutes at the counter now; null = not known. */
const waitingMinutes = z.number().int().min(0).max(600).nullable();
const notices = z.array(z.string().max(200)).max(5);

/** What a waiting-room system may write for the intake; `at` = when it was so. */
export const statusFile = z.strictObject({ waitingMinutes, at: z.iso.datetime().optional(), notices });
export type StatusFile = z.infer<typeof statusFile>;

export const waitingRoom = z.strictObject({
  waitingMinutes,
  /** When it was so; null = nobody said. */
  waitingAsOf: z.iso.datetime().nullable(),
  notices,
});
export type WaitingRoom = z.infer<typeof waitingRoom>;

/** With the intake's time, so that a terminal notices a clock that goes wrong. */
export const statusAnswer = z.strictObject({
  ...waitingRoom.shape,
  services: z.array(officeService),
  now: z.iso.datetime(),
});

/** The step at which the citizen calls for help (never who); null = the session is over. */
export const helpRequest = z.strictObject({ step: stepId.nullable() });
export const helpAnswer = z.strictObject({ called: z.boolean() });
/** Somebody has said at desk or fleet page that they go there. */
export const helpState = z.strictObject({ coming: z.boolean() });

/** Largest sealed case the intake takes. */
export const maxSealedBytes = 24 * 1024 * 1024;

export const intakeFailureCode = z.enum([
  'malformed',
  'not-enrolled',
  'enrolment-code',
  'signature',
  'certificate',
  'stale-request',
  'replayed-request',
  'digest-mismatch',
  'case-conflict',
  'unknown-key',
  'too-large',
  'rate-limited',
  'not-found',
  'wrong-state',
  'case-changed',
  'ambiguous-code',
  'busy',
  'not-signed-in',
  'not-allowed',
  'cross-site',
  'internal',
]);
export type IntakeFailureCode = z.infer<typeof intakeFailureCode>;
export const intakeFailure = z.strictObject({ code: intakeFailureCode });

export const authorizationHeader = async (statement: RequestStatement, key: KeyLike): Promise<string> =>
  `Terminal ${await signStatement(statement, 'ausweis-request', key, statement.terminalId)}`;

export const verifyReceipt = (jws: string, key: KeyLike): Promise<Receipt | undefined> =>
  verifyStatement(jws, 'ausweis-receipt', key, receipt);
