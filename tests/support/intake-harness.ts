import { randomUUID } from 'node:crypto';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { exportJWK, generateKeyPair } from 'jose';
import { pino } from 'pino';
import { z } from 'zod';
import { ManualClock } from '../../domain/clock.ts';
import { sha256 } from '../../domain/package/case-package.ts';
import { encryptCase, type KeyLike, type SealStatement, signStatement } from '../../domain/package/seal.ts';
import {
  authorizationHeader,
  enrolAnswer,
  type KeySet,
  type Receipt,
  type RequestStatement,
  receiptsAnswer,
  uploadAnswer,
  verifyReceipt,
} from '../../domain/sync/protocol.ts';
import { createKeys, type IntakeKeys } from '../../intake/keys/intake-keys.ts';
import type { Readiness, ServerConfig } from '../../intake/server/context.ts';
import { createIntake } from '../../intake/server/intake.ts';
import type { Store } from '../../intake/store/store.ts';
import { addEnrolmentCode } from '../../intake/store/terminals.ts';
import type { SampleCase } from './sample-case.ts';

/** A running intake without a socket, on a clock that stands still, with everything it logs. */
export interface TestIntake {
  app: FastifyInstance;
  store: Store;
  clock: ManualClock;
  keys: IntakeKeys;
  logged(): string;
}

export async function startIntake(
  store: Store,
  config: ServerConfig = {},
  ofOthers?: IntakeKeys,
  readiness?: Readiness,
): Promise<TestIntake> {
  const lines: string[] = [];
  const log = pino({ level: 'trace', base: null }, { write: (line: string) => void lines.push(line) });
  const clock = new ManualClock(Date.parse('2026-11-22T10:00:00.000Z'));
  const keys = ofOthers ?? (await createKeys(clock.now()));
  const app = createIntake({ store, keys, clock, log, config, readiness });
  return { app, store, clock, keys, logged: () => lines.join('') };
}

/** Of an intake, what terminals of tests need. */
type Reachable = Pick<TestIntake, 'app' | 'store'> & { clock: { now(): number } };
type Signing = { statement?: Partial<RequestStatement>; key?: KeyLike };
const keyMembers = z.looseObject({ kty: z.string() });

/** A terminal that has enrolled with this intake. */
export class TestTerminal {
  readonly id: string;
  readonly keySet: KeySet;
  readonly #intake: Reachable;
  readonly #key: KeyLike;

  private constructor(intake: Reachable, id: string, keySet: KeySet, key: KeyLike) {
    this.#intake = intake;
    this.id = id;
    this.keySet = keySet;
    this.#key = key;
  }

  static async enrol(intake: Reachable): Promise<TestTerminal> {
    const code = randomUUID();
    await addEnrolmentCode(intake.store, code, intake.clock.now());
    const { publicJwk, privateKey } = await newTerminalKey();
    const answer = await intake.app.inject({
      method: 'POST',
      url: '/v1/terminals',
      payload: { code, publicKey: publicJwk },
    });
    const { terminalId, keys } = enrolAnswer.parse(answer.json());
    return new TestTerminal(intake, terminalId, keys, privateKey);
  }

  /** The header of a request; `statement` and `key` replace what an honest terminal would use. */
  authorization(method: RequestStatement['method'], path: string, { statement, key }: Signing = {}) {
    const at = new Date(this.#intake.clock.now()).toISOString();
    const honest = { terminalId: this.id, method, path, at, nonce: randomUUID() };
    return authorizationHeader({ ...honest, ...statement }, key ?? this.#key);
  }

  async request(method: 'GET' | 'POST', path: string, payload?: object) {
    const headers = { authorization: await this.authorization(method, path) };
    return this.#intake.app.inject({ method, url: path, headers, ...(payload ? { payload } : {}) });
  }

  async seal(
    one: SampleCase,
    supplements?: SealStatement['supplements'],
  ): Promise<{ sealed: Uint8Array; statement: SealStatement }> {
    const [key] = this.keySet.encryption;
    if (!key) throw new Error('The intake has no key');
    const sealed = await encryptCase(one.packed, keyMembers.parse(key), key.kid);
    const { caseId, caseCode, capturedAt } = one;
    const digest = await sha256(sealed);
    const statement = { caseId, caseCode, capturedAt, terminalId: this.id, digest, bytes: sealed.length };
    return { sealed, statement: supplements ? { ...statement, supplements } : statement };
  }

  /** Signs any statement as a seal, right or wrong. */
  signSeal(statement: object, key: KeyLike = this.#key): Promise<string> {
    return signStatement(statement, 'ausweis-seal', key, this.id);
  }

  async uploadRequest(
    upload: { sealed: Uint8Array; statement: SealStatement },
    changed: { sealKey?: KeyLike; id?: string } & Signing = {},
  ): Promise<InjectOptions> {
    const url = `/v1/cases/${changed.id ?? upload.statement.caseId}`;
    const headers = {
      'content-type': 'application/octet-stream',
      authorization: await this.authorization('PUT', url, changed),
      'x-case-seal': await this.signSeal(upload.statement, changed.sealKey),
    };
    return { method: 'PUT', url, headers, payload: Buffer.from(upload.sealed) };
  }

  /** Seals and uploads; returns the verified receipt. */
  async deliver(one: SampleCase): Promise<Receipt> {
    const request = await this.uploadRequest(await this.seal(one));
    const answer = await this.#intake.app.inject(request);
    return this.verify(uploadAnswer.parse(answer.json()).receipt);
  }

  async receipts(...caseIds: string[]): Promise<Receipt[]> {
    const answer = await this.request('POST', '/v1/receipts', { caseIds });
    return Promise.all(receiptsAnswer.parse(answer.json()).receipts.map((jws) => this.verify(jws)));
  }

  async verify(jws: string): Promise<Receipt> {
    const [key] = this.keySet.signing;
    const receipt = key && (await verifyReceipt(jws, keyMembers.parse(key)));
    if (!receipt) throw new Error('The receipt is not signed by the intake');
    return receipt;
  }
}

export async function newTerminalKey() {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  return { publicJwk: { ...(await exportJWK(publicKey)), kid: 'terminal' }, privateKey };
}
