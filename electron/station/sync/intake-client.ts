import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Clock } from '../../../domain/clock.ts';
import { type CountersRequest, countersAnswer } from '../../../domain/counters/counter.ts';
import { type Heartbeat, heartbeatAnswer } from '../../../domain/fleet/heartbeat.ts';
import type { StepId } from '../../../domain/pages/page-values.ts';
import {
  type Recapture,
  type RecaptureRequest,
  recaptureAnswer,
} from '../../../domain/recapture/recapture.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { type CheckInAnswer, checkInAnswer } from '../../../domain/services/check-in.ts';
import { documentStatusAnswer } from '../../../domain/services/document-status.ts';
import {
  authorizationHeader,
  certificateAnswer,
  enrolAnswer,
  helpAnswer,
  helpState,
  type IntakeFailureCode,
  intakeFailure,
  keySet,
  receiptsAnswer,
  statusAnswer,
  uploadAnswer,
} from '../../../domain/sync/protocol.ts';
import { certificateRequest } from '../sealing/certificate-request.ts';
import type { TerminalKey } from '../sealing/terminal-key.ts';
import { IntakeContact } from '../technician/intake-contact.ts';
import type { Send } from './transport.ts';

/** `unreachable`: no answer in time. `nonsense`: an answer that is not of the protocol. Else the intake's own code. */
export type IntakeClientFailure = { code: IntakeFailureCode | 'unreachable' | 'nonsense' };
type Answered<T> = Promise<Result<T, IntakeClientFailure>>;

const patienceMs = 30_000;

/** The terminal's side of domain/sync/protocol.ts. */
export class IntakeClient {
  readonly #url: string;
  readonly #key: TerminalKey;
  readonly #clock: Clock;
  readonly #send: Send;
  readonly #contact: IntakeContact;
  readonly #closed = new AbortController();
  terminalId = '';

  constructor(options: {
    url: string;
    key: TerminalKey;
    clock: Clock;
    send: Send;
    contact?: IntakeContact;
  }) {
    this.#url = options.url;
    this.#key = options.key;
    this.#clock = options.clock;
    this.#send = options.send;
    this.#contact = options.contact ?? new IntakeContact();
  }

  async enrol(code: string): Answered<z.infer<typeof enrolAnswer>> {
    const csr = await certificateRequest(this.#key);
    return this.#exchange('POST', '/v1/terminals', enrolAnswer, {
      json: { code, publicKey: this.#key.publicKey, csr },
    });
  }

  async certificate(): Answered<z.infer<typeof certificateAnswer>> {
    const csr = await certificateRequest(this.#key);
    return this.#exchange('POST', '/v1/certificate', certificateAnswer, { json: { csr } });
  }

  keys(): Answered<z.infer<typeof keySet>> {
    return this.#exchange('GET', '/v1/keys', keySet, {});
  }

  upload(id: string, sealed: Uint8Array, seal: string): Answered<z.infer<typeof uploadAnswer>> {
    return this.#exchange('PUT', `/v1/cases/${id}`, uploadAnswer, { sealed, seal });
  }

  receipts(caseIds: readonly string[]): Answered<z.infer<typeof receiptsAnswer>> {
    return this.#exchange('POST', '/v1/receipts', receiptsAnswer, { json: { caseIds } });
  }

  recapture(request: RecaptureRequest): Answered<Recapture> {
    return this.#exchange('POST', '/v1/recaptures', recaptureAnswer, { json: request });
  }

  help(step: StepId | null): Answered<z.infer<typeof helpAnswer>> {
    return this.#exchange('POST', '/v1/help', helpAnswer, { json: { step } });
  }

  helpState(): Answered<z.infer<typeof helpState>> {
    return this.#exchange('GET', '/v1/help', helpState, {});
  }

  heartbeat(beat: Heartbeat): Answered<z.infer<typeof heartbeatAnswer>> {
    return this.#exchange('POST', '/v1/heartbeat', heartbeatAnswer, { json: beat });
  }

  counters(hours: CountersRequest['hours']): Answered<z.infer<typeof countersAnswer>> {
    return this.#exchange('POST', '/v1/counters', countersAnswer, { json: { hours } });
  }

  checkIn(code: string): Answered<CheckInAnswer> {
    return this.#exchange('POST', '/v1/check-in', checkInAnswer, { json: { code } });
  }

  documentStatus(serialNumber: string): Answered<z.infer<typeof documentStatusAnswer>> {
    return this.#exchange('POST', '/v1/document-status', documentStatusAnswer, { json: { serialNumber } });
  }

  async status(): Answered<z.infer<typeof statusAnswer>> {
    const askedAt = this.#clock.now();
    const status = await this.#exchange('GET', '/v1/status', statusAnswer, {});
    if (status.ok) this.#contact.compareClocks(askedAt, this.#clock.now(), status.value.now);
    return status;
  }

  /** Breaks off every exchange; they end as `unreachable`. */
  close(): void {
    this.#closed.abort();
  }

  async #exchange<T>(
    method: 'GET' | 'PUT' | 'POST',
    path: string,
    schema: z.ZodType<T>,
    content: { json?: unknown; sealed?: Uint8Array; seal?: string },
  ): Answered<T> {
    const headers: Record<string, string> = {};
    if (this.terminalId) headers.authorization = await this.#authorization(method, path);
    if (content.seal) headers['x-case-seal'] = content.seal;
    if (content.json !== undefined) headers['content-type'] = 'application/json';
    if (content.sealed) headers['content-type'] = 'application/octet-stream';
    const body = content.sealed
      ? new Uint8Array(content.sealed)
      : content.json === undefined
        ? null
        : JSON.stringify(content.json);
    const askedAt = this.#clock.now();
    try {
      const response = await this.#send(new URL(path, this.#url), {
        method,
        headers,
        body,
        redirect: 'error',
        signal: AbortSignal.any([this.#closed.signal, AbortSignal.timeout(patienceMs)]),
      });
      const answeredAt = this.#clock.now();
      const json: unknown = await response.json();
      if (response.ok) {
        const parsed = schema.safeParse(json);
        if (!parsed.success) return fail({ code: 'nonsense' });
        this.#contact.answered(answeredAt);
        return ok(parsed.data);
      }
      const refused = intakeFailure.safeParse(json);
      const code = refused.success ? refused.data.code : 'nonsense';
      // A clock too far off is told nothing else: the answer's own date says by how much, to the second.
      if (code === 'stale-request')
        this.#contact.compareClocks(askedAt, answeredAt, response.headers.get('date') ?? '');
      return fail({ code });
    } catch (error) {
      // fetch rejects with TypeError (network) or DOMException (time-out); an answer that is no JSON with SyntaxError.
      return fail({ code: error instanceof SyntaxError ? 'nonsense' : 'unreachable' });
    }
  }

  #authorization(method: 'GET' | 'PUT' | 'POST', path: string): Promise<string> {
    const at = new Date(this.#clock.now()).toISOString();
    return authorizationHeader(
      { terminalId: this.terminalId, method, path, at, nonce: randomUUID() },
      this.#key.privateKey,
    );
  }
}
