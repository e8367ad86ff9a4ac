import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { requestStatementMaxAgeMs } from '../../domain/sync/protocol.ts';
import { emptyTables } from '../../tests/support/empty-tables.ts';
import { databases } from '../../tests/support/intake-databases.ts';
import {
  newTerminalKey,
  startIntake,
  type TestIntake,
  TestTerminal,
} from '../../tests/support/intake-harness.ts';
import { sampleCase } from '../../tests/support/sample-case.ts';
import { attemptLimit, attemptWindowMs } from '../store/attempts.ts';
import { purge } from '../store/purge.ts';
import type { Store } from '../store/store.ts';
import { addEnrolmentCode, enrolAgainMs, requestLimit } from '../store/terminals.ts';

describe.each(databases)('terminals on $name', ({ open }) => {
  let store: Store;
  let intake: TestIntake;

  beforeAll(async () => {
    store = await open();
  }, 60_000);
  afterAll(() => store.close());
  beforeEach(async () => {
    await emptyTables(store);
    intake = await startIntake(store);
  });

  const enrol = async (code: string, publicKey: object) => {
    const answer = await intake.app.inject({
      method: 'POST',
      url: '/v1/terminals',
      payload: { code, publicKey },
    });
    return { status: answer.statusCode, body: answer.json() };
  };

  describe('enrolment', () => {
    it('takes a code once', async () => {
      await addEnrolmentCode(store, 'einmal-und-nie-wieder', intake.clock.now());
      const { publicJwk } = await newTerminalKey();
      const first = await enrol('einmal-und-nie-wieder', publicJwk);
      expect(first.status).toBe(200);
      expect(first.body.keys.encryption[0]).not.toHaveProperty('d');
      expect(first.body.keys.signing[0]).not.toHaveProperty('d');
      const other = await newTerminalKey();
      const refused = { status: 403, body: { code: 'enrolment-code' } };
      expect(await enrol('einmal-und-nie-wieder', other.publicJwk)).toEqual(refused);
    });

    it('gives the key that used a code the same id again for an hour: the answer may have been lost', async () => {
      await addEnrolmentCode(store, 'antwort-verloren', intake.clock.now());
      const { publicJwk } = await newTerminalKey();
      const first = await enrol('antwort-verloren', publicJwk);
      intake.clock.advance(enrolAgainMs - 1);
      expect(await enrol('antwort-verloren', publicJwk)).toEqual(first);
      const other = await newTerminalKey();
      expect((await enrol('antwort-verloren', other.publicJwk)).status).toBe(403);
      intake.clock.advance(1);
      expect((await enrol('antwort-verloren', publicJwk)).status).toBe(403);
    });

    it('seeding a used code again does not make it usable', async () => {
      const { publicJwk } = await newTerminalKey();
      await addEnrolmentCode(store, 'beim-start', intake.clock.now());
      expect((await enrol('beim-start', publicJwk)).status).toBe(200);
      await addEnrolmentCode(store, 'beim-start', intake.clock.now());
      const other = await newTerminalKey();
      expect((await enrol('beim-start', other.publicJwk)).status).toBe(403);
    });

    it('a known terminal keeps its id with a new code', async () => {
      const { publicJwk } = await newTerminalKey();
      for (const code of ['erster-code', 'zweiter-code'])
        await addEnrolmentCode(store, code, intake.clock.now());
      const first = await enrol('erster-code', publicJwk);
      const second = await enrol('zweiter-code', publicJwk);
      expect(second.body.terminalId).toBe(first.body.terminalId);
    });

    it('refuses private keys and keys that are no point on the curve, and keeps the code', async () => {
      await addEnrolmentCode(store, 'gueltiger-code', intake.clock.now());
      const { publicJwk } = await newTerminalKey();
      for (const bad of [
        { ...publicJwk, d: 'AAAA' },
        { ...publicJwk, crv: 'P-384' },
        { ...publicJwk, x: 'AAAA' },
      ])
        expect(await enrol('gueltiger-code', bad)).toEqual({ status: 400, body: { code: 'malformed' } });
      expect((await enrol('gueltiger-code', publicJwk)).status).toBe(200);
    });

    it('stops guessing and heals with time', async () => {
      await addEnrolmentCode(store, 'gueltiger-code', intake.clock.now());
      const { publicJwk } = await newTerminalKey();
      for (let i = 0; i < attemptLimit; i++)
        expect((await enrol(`geraten-${i}`, publicJwk)).body.code).toBe('enrolment-code');
      expect(await enrol('gueltiger-code', publicJwk)).toEqual({
        status: 429,
        body: { code: 'rate-limited' },
      });
      intake.clock.advance(attemptWindowMs);
      expect((await enrol('gueltiger-code', publicJwk)).status).toBe(200);
    });
  });

  describe('request statements', () => {
    const keys = (authorization?: string) =>
      intake.app
        .inject({ method: 'GET', url: '/v1/keys', headers: authorization ? { authorization } : {} })
        .then((answer) => ({ status: answer.statusCode, code: answer.json().code }));

    it('opens the key set to an enrolled terminal', async () => {
      const terminal = await TestTerminal.enrol(intake);
      const answer = await terminal.request('GET', '/v1/keys');
      expect(answer.json()).toEqual(terminal.keySet);
    });

    it('refuses who is not enrolled, foreign signatures and statements for something else', async () => {
      const terminal = await TestTerminal.enrol(intake);
      const stranger = await newTerminalKey();
      expect(await keys()).toEqual({ status: 401, code: 'not-enrolled' });
      expect(await keys('Bearer x')).toEqual({ status: 401, code: 'not-enrolled' });
      const unknown = { terminalId: '00000000-0000-4000-8000-000000000000' };
      expect(await keys(await terminal.authorization('GET', '/v1/keys', { statement: unknown }))).toEqual({
        status: 401,
        code: 'not-enrolled',
      });
      const signature = { status: 401, code: 'signature' };
      const foreign = { key: stranger.privateKey };
      expect(await keys(await terminal.authorization('GET', '/v1/keys', foreign))).toEqual(signature);
      expect(await keys(await terminal.authorization('GET', '/v1/status'))).toEqual(signature);
      expect(await keys(await terminal.authorization('POST', '/v1/keys'))).toEqual(signature);
    });

    it('refuses a statement that is too old or too new, by one millisecond', async () => {
      const terminal = await TestTerminal.enrol(intake);
      const at = (shift: number) =>
        terminal.authorization('GET', '/v1/keys', {
          statement: { at: new Date(intake.clock.now() + shift).toISOString() },
        });
      const limit = requestStatementMaxAgeMs;
      expect((await keys(await at(-limit))).status).toBe(200);
      expect((await keys(await at(limit))).status).toBe(200);
      expect((await keys(await at(-limit - 1))).code).toBe('stale-request');
      expect((await keys(await at(limit + 1))).code).toBe('stale-request');
    });

    it('dates its answers by the clock that judges the requests', async () => {
      intake.clock.advance(90_000_000);
      const { headers } = await intake.app.inject({ method: 'GET', url: '/v1/keys' });
      expect(headers.date).toBe(new Date(intake.clock.now()).toUTCString());
    });

    it('takes no more than so many at a time from one terminal, whichever process it asks; others go on', async () => {
      const terminal = await TestTerminal.enrol(intake);
      const other = await TestTerminal.enrol(intake);
      const expires = new Date(intake.clock.now() + 60_000);
      await sql`insert into used_nonce select ${terminal.id}::uuid, i::text, ${expires}::timestamptz
        from generate_series(1, ${requestLimit}::int) as i`.execute(store.db);
      expect((await terminal.request('GET', '/v1/keys')).json()).toEqual({ code: 'rate-limited' });
      expect((await other.request('GET', '/v1/keys')).statusCode).toBe(200);
      intake.clock.advance(60_000);
      await purge(store, intake.clock.now());
      expect((await terminal.request('GET', '/v1/keys')).statusCode).toBe(200);
    });

    it('refuses a replayed statement, and of two at once takes one', async () => {
      const terminal = await TestTerminal.enrol(intake);
      const statement = await terminal.authorization('GET', '/v1/keys');
      expect((await keys(statement)).status).toBe(200);
      expect(await keys(statement)).toEqual({ status: 401, code: 'replayed-request' });
      const twice = await terminal.authorization('GET', '/v1/keys');
      const outcomes = await Promise.all([keys(twice), keys(twice)]);
      expect(outcomes.map((one) => one.status).sort()).toEqual([200, 401]);
    });
  });

  it('gives receipts only for the own cases of a terminal', async () => {
    const [own, foreign] = [await TestTerminal.enrol(intake), await TestTerminal.enrol(intake)];
    const [first, second] = [await sampleCase(), await sampleCase()];
    await own.deliver(first);
    await foreign.deliver(second);
    const unknown = '00000000-0000-4000-8000-000000000000';
    const receipts = await own.receipts(first.caseId, second.caseId, unknown);
    expect(receipts.map((one) => [one.caseId, one.state])).toEqual([[first.caseId, 'received']]);
    expect(await own.receipts()).toEqual([]);
  });

  it('tells what the waiting-room system wrote, and nothing when that is absent or broken', async () => {
    const statusFile = join(tmpdir(), `status-${process.pid}-${Math.trunc(performance.now())}.json`);
    intake = await startIntake(store, { statusFile });
    const terminal = await TestTerminal.enrol(intake);
    const status = async () => (await terminal.request('GET', '/v1/status')).json();
    expect(await status()).toMatchObject({ waitingMinutes: null, notices: [], now: expect.any(String) });
    await writeFile(statusFile, '{"waitingMinutes": 12, "notices": ["Heute bis 16 Uhr"]}');
    expect(await status()).toMatchObject({ waitingMinutes: 12, notices: ['Heute bis 16 Uhr'] });
    const old = { waitingMinutes: 12, at: '2026-11-22T09:29:59.000Z', notices: ['Heute bis 16 Uhr'] };
    await writeFile(statusFile, JSON.stringify(old));
    expect(await status()).toMatchObject({ waitingMinutes: null, notices: ['Heute bis 16 Uhr'] });
    await writeFile(statusFile, '{"waitingMinutes": -1');
    expect(await status()).toMatchObject({ waitingMinutes: null, notices: [] });
  });
});
