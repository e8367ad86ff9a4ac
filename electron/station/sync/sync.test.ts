import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { ManualClock } from '../../../domain/clock.ts';
import { type KeyLike, signStatement } from '../../../domain/package/seal.ts';
import { gateLimits } from '../../../domain/technician/gates.ts';
import type { Store } from '../../../intake/store/store.ts';
import { addEnrolmentCode } from '../../../intake/store/terminals.ts';
import { openEmptyDatabase } from '../../../tests/support/embedded-database.ts';
import { emptyTables } from '../../../tests/support/empty-tables.ts';
import { newTerminalKey, startIntake, type TestIntake } from '../../../tests/support/intake-harness.ts';
import { sampleApplication } from '../../../tests/support/sample-case.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { sealCase } from '../sealing/seal-case.ts';
import { loadTerminalKey } from '../sealing/terminal-key.ts';
import { Audit } from '../store/audit.ts';
import { Copies } from '../store/copies.ts';
import { openDatabase } from '../store/database.ts';
import { Outbox } from '../store/outbox.ts';
import { Settings } from '../store/settings.ts';
import { FitnessWatch } from '../technician/fitness.ts';
import { IntakeContact } from '../technician/intake-contact.ts';
import { IntakeClient } from './intake-client.ts';
import { keepClock } from './keep-clock.ts';
import { Sync } from './sync.ts';
import type { Send } from './transport.ts';

let store: Store;
beforeAll(async () => {
  store = await openEmptyDatabase();
});
afterAll(() => store.close());
beforeEach(() => emptyTables(store));

/** A terminal's store and sync against a real intake over HTTP; `tamper` stands between them. */
async function open({ clockOffMs = 0, enrolmentCode = 'test-terminal' } = {}) {
  const intake: TestIntake = await startIntake(store);
  intake.app.addHook('onSend', async (_request, reply) => {
    reply.header('date', new Date(intake.clock.now()).toUTCString());
  });
  await addEnrolmentCode(store, 'test-terminal', intake.clock.now());
  const url = await intake.app.listen({ port: 0, host: '127.0.0.1' });
  const folder = temporaryFolder();
  const db = openDatabase(join(folder, 'terminal.db'));
  const outbox = new Outbox(db);
  const audit = new Audit(db);
  const settings = new Settings(db);
  const copies = new Copies(join(folder, 'copies'));
  const key = await loadTerminalKey(join(folder, 'terminal-key.json'));
  const wire: { tamper: Send; requests: string[] } = { tamper: fetch, requests: [] };
  const clock = clockOffMs === 0 ? intake.clock : new ManualClock(intake.clock.now() + clockOffMs);
  const contact = new IntakeContact();
  const startedAt = clock.now();
  contact.onCompared = () => keepClock({ clock, startedAt, contact, outbox, audit });
  const fitness = new FitnessWatch({
    dataDir: folder,
    outbox,
    settings,
    contact,
    clock,
    limits: gateLimits.parse({}),
    simulated: false,
    service: () => false,
    keyDaysLeft: () => null,
    onChange: () => {},
  });
  const client = new IntakeClient({
    url,
    key,
    clock,
    contact,
    send: (url, request) => {
      wire.requests.push(`${request.method} ${url.pathname.replace(/[0-9a-f-]{36}/, 'ID')}`);
      return wire.tamper(url, request);
    },
  });
  const stores = { outbox, settings, audit, copies };
  const begin = (code: string) =>
    new Sync({ client, ...stores, clock, random: () => 1, enrolmentCode: code, key });
  const sync = begin(enrolmentCode);
  sync.onChange(() => fitness.judge());
  await sync.pull();
  onTestFinished(async () => {
    await sync.stop();
    db.close();
    await intake.app.close();
  });
  const addCase = async (capturedAt = clock.now()) => {
    if (!sync.enrolment) throw new Error('not enrolled');
    const head = { caseId: randomUUID(), caseCode: '41709263', capturedAt };
    const sealed = await sealCase(
      head,
      { 'application.json': sampleApplication },
      new Map(),
      sync.enrolment,
      key,
    );
    outbox.insert({ id: head.caseId, caseCode: head.caseCode, ...sealed, capturedAt, now: clock.now() });
    return head.caseId;
  };
  const stored = () => store.db.selectFrom('case_meta').select('id').execute();
  return { intake, sync, outbox, audit, wire, clock, fitness, addCase, stored, begin };
}

const answering =
  (status: number, body: unknown): typeof fetch =>
  async () =>
    Response.json(body, { status });

test('a case goes out once, and its receipt is believed', async () => {
  const { sync, outbox, addCase, stored, audit } = await open();
  const id = await addCase();
  await Promise.all([sync.upload(), sync.upload()]);
  await sync.upload();
  expect(outbox.get(id)).toMatchObject({ state: 'received', attempts: 1 });
  expect(await stored()).toEqual([{ id }]);
  expect(audit.rows().map((row) => row.event)).toEqual(['terminal-enrolled', 'case-received']);
});

test('a day without network: everything waits, then goes out once and at once', async () => {
  const { sync, outbox, addCase, stored, wire, clock } = await open();
  wire.tamper = () => Promise.reject(new TypeError('no network'));
  const ids = [await addCase(), await addCase(), await addCase()];
  for (let hour = 0; hour < 24; hour += 1) {
    await sync.upload();
    clock.advance(3_600_000);
    await sync.upload();
  }
  expect(ids.map((id) => outbox.get(id)?.state)).toEqual(['waiting', 'waiting', 'waiting']);
  wire.tamper = fetch;
  await sync.pull();
  await sync.upload();
  expect(ids.map((id) => outbox.get(id)?.state)).toEqual(['received', 'received', 'received']);
  expect(await stored()).toHaveLength(3);
});

test('the answer got lost on the way: the second try brings the same verdict, stored once', async () => {
  const { sync, outbox, addCase, stored, wire, clock } = await open();
  const id = await addCase();
  wire.tamper = async (input, init) => {
    await fetch(input, init);
    throw new TypeError('connection reset');
  };
  await sync.upload();
  expect(outbox.get(id)?.state).toBe('waiting');
  wire.tamper = fetch;
  clock.advance(10_000);
  await sync.upload();
  expect(outbox.get(id)).toMatchObject({ state: 'received', attempts: 2 });
  expect(await stored()).toHaveLength(1);
});

describe('an intake that lies', () => {
  const receipt = (
    statement: object,
    key: Parameters<typeof signStatement>[2],
    typ: 'ausweis-receipt' | 'ausweis-seal' = 'ausweis-receipt',
  ) => signStatement(statement, typ, key, 'k');

  test.each<
    [string, (id: string, digest: string, signing: Parameters<typeof signStatement>[2]) => Promise<Response>]
  >([
    ['says 500', async () => Response.json({ code: 'internal' }, { status: 500 })],
    ['says 200 with nonsense', async () => Response.json({ hello: 'world' })],
    ['says 200 with HTML', async () => new Response('<h1>captive portal</h1>')],
    ['is busy', async () => Response.json({ code: 'busy' }, { status: 503 })],
    [
      'sends a receipt signed by a stranger',
      async (caseId, digest) => {
        const { privateKey } = await newTerminalKey();
        return Response.json({
          receipt: await receipt(
            { caseId, digest, state: 'received', at: new Date(0).toISOString() },
            privateKey,
          ),
        });
      },
    ],
    [
      'sends a receipt for other bytes',
      async (caseId, _digest, signing) =>
        Response.json({
          receipt: await receipt(
            { caseId, digest: '0'.repeat(64), state: 'received', at: new Date(0).toISOString() },
            signing,
          ),
        }),
    ],
    [
      'sends a receipt for another case',
      async (_id, digest, signing) =>
        Response.json({
          receipt: await receipt(
            { caseId: randomUUID(), digest, state: 'received', at: new Date(0).toISOString() },
            signing,
          ),
        }),
    ],
    [
      'passes off another kind of statement as a receipt',
      async (caseId, digest, signing) =>
        Response.json({
          receipt: await receipt(
            { caseId, digest, state: 'received', at: new Date(0).toISOString() },
            signing,
            'ausweis-seal',
          ),
        }),
    ],
  ])('%s: the case is kept and tried again', async (_name, lie) => {
    const { intake, sync, outbox, addCase, wire, clock } = await open();
    const id = await addCase();
    const [signing] = intake.keys.signing;
    if (!signing) throw new Error('no signing key');
    wire.tamper = () => lie(id, outbox.get(id)?.digest ?? '', signing);
    await sync.upload();
    expect(outbox.get(id)?.state).toBe('waiting');
    expect(outbox.sealedBytes(id)).toBeDefined();
    wire.tamper = fetch;
    clock.advance(10_000);
    await sync.upload();
    expect(outbox.get(id)?.state).toBe('received');
  });

  test.each(['digest-mismatch', 'case-conflict', 'signature', 'too-large', 'malformed'])(
    'refuses with %s: kept for a person, not repeated',
    async (code) => {
      const { sync, outbox, addCase, wire, clock } = await open();
      const id = await addCase();
      wire.tamper = answering(409, { code });
      await sync.upload();
      clock.advance(3_600_000);
      await sync.upload();
      expect(outbox.get(id)).toMatchObject({ state: 'refused', attempts: 1 });
      expect(outbox.sealedBytes(id)).toBeDefined();
    },
  );

  test('a key set that does not continue the pinned one is not believed', async () => {
    const { sync, wire } = await open();
    const pinned = sync.enrolment;
    const { publicJwk } = await newTerminalKey();
    wire.tamper = async (input, init) =>
      String(input).endsWith('/v1/keys')
        ? Response.json({ encryption: [publicJwk], signing: [publicJwk] })
        : fetch(input, init);
    await sync.pull();
    expect(sync.enrolment).toEqual(pinned);
  });
});

describe('a lie that a clerk has taken the case over', () => {
  type Told = { caseId: string; digest: string; state: string; at: string };
  type Lie = (told: Told, signing: KeyLike, other: Told) => Promise<string>;
  const at = new Date(0).toISOString();
  const signed = (told: object, key: KeyLike) => signStatement(told, 'ausweis-receipt', key, 'k');
  const sections = (jws: string) => jws.split('.');

  test.each<[string, Lie]>([
    ['signed by a stranger', async (told) => signed(told, (await newTerminalKey()).privateKey)],
    ['for other bytes', (told, signing) => signed({ ...told, digest: '0'.repeat(64) }, signing)],
    ['for a case of another terminal', (told, signing) => signed({ ...told, caseId: randomUUID() }, signing)],
    [
      'for this case with the digest of another',
      (told, signing, other) => signed({ ...told, digest: other.digest }, signing),
    ],
    [
      'for another case with the digest of this one',
      (told, signing, other) => signed({ ...other, digest: told.digest }, signing),
    ],
    [
      'under the signature of a receipt for another case',
      async (told, signing, other) => {
        const [, payload] = sections(await signed(told, signing));
        const [head, , signature] = sections(await signed(other, signing));
        return [head, payload, signature].join('.');
      },
    ],
    [
      'under the signature of its own receipt for the upload',
      async (told, signing) => {
        const [head, , signature] = sections(await signed({ ...told, state: 'received' }, signing));
        return [head, sections(await signed(told, signing))[1], signature].join('.');
      },
    ],
    ['unsigned', async (told) => new UnsecuredJWT(told).encode()],
    [
      'with its signature cut off',
      async (told, signing) =>
        `${sections(await signed(told, signing))
          .slice(0, 2)
          .join('.')}.`,
    ],
    ['as another kind of statement', (told, signing) => signStatement(told, 'ausweis-seal', signing, 'k')],
    ['with a state that is none', (told, signing) => signed({ ...told, state: 'deleted' }, signing)],
    ['as plain JSON', async (told) => JSON.stringify(told)],
  ])('%s: both cases stay as they are, with their bytes', async (_name, lie) => {
    const { intake, sync, outbox, audit, addCase, wire } = await open();
    const ids = [await addCase(), await addCase()] as const;
    await sync.upload();
    const before = ids.map((id) => [outbox.get(id), outbox.sealedBytes(id)]);
    const told = (caseId: string): Told => {
      const { digest = '' } = outbox.get(caseId) ?? {};
      return { caseId, digest, state: 'fetched', at };
    };
    const [signing] = intake.keys.signing;
    if (!signing) throw new Error('no signing key');
    const receipts = [await lie(told(ids[0]), signing, told(ids[1]))];
    wire.tamper = (url, request) =>
      url.pathname === '/v1/receipts' ? Promise.resolve(Response.json({ receipts })) : fetch(url, request);
    await sync.pull();
    expect(wire.requests).toContain('POST /v1/receipts');
    expect(before.map(([, bytes]) => bytes)).not.toContain(undefined);
    expect(ids.map((id) => [outbox.get(id), outbox.sealedBytes(id)])).toEqual(before);
    expect(audit.count('case-fetched-erased')).toBe(0);
  });

  test('the truth, told the same way, erases that case and no other', async () => {
    const { intake, sync, outbox, addCase, wire } = await open();
    const ids = [await addCase(), await addCase()] as const;
    await sync.upload();
    const [signing] = intake.keys.signing;
    if (!signing) throw new Error('no signing key');
    const truth = { caseId: ids[0], digest: outbox.get(ids[0])?.digest, state: 'fetched', at };
    const receipts = [await signed(truth, signing)];
    wire.tamper = (url, request) =>
      url.pathname === '/v1/receipts' ? Promise.resolve(Response.json({ receipts })) : fetch(url, request);
    await sync.pull();
    expect(ids.map((id) => outbox.get(id)?.state)).toEqual(['deleted', 'received']);
    expect(ids.map((id) => outbox.sealedBytes(id) === undefined)).toEqual([true, false]);
  });
});

test('uploads do not wait for a pull that hangs', async () => {
  const { sync, outbox, addCase, wire } = await open();
  const id = await addCase();
  wire.tamper = (input, init) =>
    String(input).endsWith('/v1/status')
      ? new Promise((_, reject) =>
          init?.signal?.addEventListener('abort', () => reject(new TypeError('aborted'))),
        )
      : fetch(input, init);
  void sync.pull();
  await sync.upload();
  expect(outbox.get(id)?.state).toBe('received');
});

const hourMs = 3_600_000;

test.each([hourMs, -400 * 24 * hourMs, 400 * 24 * hourMs])(
  'started with a clock that is %d ms off: closed until the system’s clock is set right, then uploads go',
  async (clockOffMs) => {
    const { intake, sync, outbox, clock, fitness, addCase } = await open({ clockOffMs });
    const id = await addCase();
    await sync.upload();
    await sync.pull();
    expect(fitness.state).toEqual({ closed: ['clock-wrong'], warnings: [] });
    intake.clock.advance(24 * hourMs);
    clock.advance(24 * hourMs);
    await sync.pull();
    // Refusals are no contact.
    expect(fitness.state).toEqual({ closed: ['clock-wrong'], warnings: ['sync-too-old'] });
    clock.setSystem(-clockOffMs);
    await sync.pull();
    await sync.pull();
    await sync.upload();
    expect(fitness.state).toEqual({ closed: [], warnings: [] });
    expect(outbox.get(id)?.state).toBe('received');
  },
);

test('a wrong enrolment code does not use up the tries of the right one', async () => {
  const { sync, wire, clock, begin } = await open({ enrolmentCode: 'mistyped' });
  for (let second = 0; second < 60; second += 2) {
    clock.advance(2_000);
    await sync.pull();
  }
  expect(wire.requests).toEqual(['POST /v1/terminals']);
  clock.advance(5 * 60_000);
  await sync.pull();
  expect(wire.requests).toHaveLength(2);
  // The right one comes with a restart.
  const next = begin('test-terminal');
  await next.pull();
  expect(next.enrolment).toBeDefined();
  await next.stop();
});
