import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { maxSealedBytes, uploadAnswer } from '../../domain/sync/protocol.ts';
import { emptyTables } from '../../tests/support/empty-tables.ts';
import { databases } from '../../tests/support/intake-databases.ts';
import {
  newTerminalKey,
  startIntake,
  type TestIntake,
  TestTerminal,
} from '../../tests/support/intake-harness.ts';
import { sampleCase } from '../../tests/support/sample-case.ts';
import { retentionMs } from '../store/cases.ts';
import type { Store } from '../store/store.ts';

describe.each(databases)('uploads on $name', ({ open }) => {
  let store: Store;
  let intake: TestIntake;
  let terminal: TestTerminal;

  beforeAll(async () => {
    store = await open();
  }, 60_000);
  afterAll(() => store.close());
  beforeEach(async () => {
    await emptyTables(store);
    intake = await startIntake(store);
    terminal = await TestTerminal.enrol(intake);
  });

  const stored = async () => {
    const metas = await store.db.selectFrom('case_meta').select(['id', 'state']).orderBy('id').execute();
    const packages = await store.db.selectFrom('case_package').selectAll().execute();
    return { metas, packages };
  };
  type UploadRequest = Awaited<ReturnType<TestTerminal['uploadRequest']>>;
  const outcome = async (request: UploadRequest) => {
    const answer = await intake.app.inject(request);
    return { status: answer.statusCode, code: answer.json().code };
  };

  it('keeps the sealed bytes and signs a receipt over their digest', async () => {
    const one = await sampleCase();
    const upload = await terminal.seal(one);
    const answer = await intake.app.inject(await terminal.uploadRequest(upload));
    expect(await terminal.verify(uploadAnswer.parse(answer.json()).receipt)).toEqual({
      caseId: one.caseId,
      digest: upload.statement.digest,
      state: 'received',
      at: '2026-11-22T10:00:00.000Z',
    });
    const { packages } = await stored();
    expect(packages.map((row) => Buffer.from(row.sealed))).toEqual([Buffer.from(upload.sealed)]);
  });

  it('gives the same receipt again for the same case, later and at the same time', async () => {
    const upload = await terminal.seal(await sampleCase());
    const send = async () => {
      const answer = await intake.app.inject(await terminal.uploadRequest(upload));
      return terminal.verify(uploadAnswer.parse(answer.json()).receipt);
    };
    const [first, second] = await Promise.all([send(), send()]);
    intake.clock.advance(3_600_000);
    expect(await send()).toEqual(first);
    expect(second).toEqual(first);
    expect((await stored()).packages).toHaveLength(1);
  });

  it('refuses other bytes under a known id, also from another terminal', async () => {
    const one = await sampleCase();
    const first = await terminal.seal(one);
    const second = await terminal.seal(one);
    expect((await outcome(await terminal.uploadRequest(first))).status).toBe(200);
    const conflict = { status: 409, code: 'case-conflict' };
    expect(await outcome(await terminal.uploadRequest(second))).toEqual(conflict);
    const other = await TestTerminal.enrol(intake);
    const stolen = { ...first, statement: { ...first.statement, terminalId: other.id } };
    expect(await outcome(await other.uploadRequest(stolen))).toEqual(conflict);
    expect((await stored()).packages.map((row) => Buffer.from(row.sealed))).toEqual([
      Buffer.from(first.sealed),
    ]);
  });

  it('refuses bytes that do not match the seal', async () => {
    const { sealed, statement } = await terminal.seal(await sampleCase());
    const damaged = sealed.slice();
    damaged[damaged.length - 1] = damaged.at(-1) === 65 ? 66 : 65;
    const refused = { status: 422, code: 'digest-mismatch' };
    expect(await outcome(await terminal.uploadRequest({ sealed: damaged, statement }))).toEqual(refused);
    const cut = sealed.slice(0, -1);
    expect(await outcome(await terminal.uploadRequest({ sealed: cut, statement }))).toEqual(refused);
    expect(await stored()).toEqual({ metas: [], packages: [] });
  });

  it('refuses a foreign seal, a seal for another terminal and a seal for another case', async () => {
    const upload = await terminal.seal(await sampleCase());
    const stranger = await newTerminalKey();
    const foreign = await terminal.uploadRequest(upload, { sealKey: stranger.privateKey });
    expect(await outcome(foreign)).toEqual({ status: 401, code: 'signature' });
    const other = await TestTerminal.enrol(intake);
    expect(await outcome(await other.uploadRequest(upload))).toEqual({ status: 401, code: 'signature' });
    const { caseId } = await sampleCase();
    const elsewhere = await terminal.uploadRequest(upload, { id: caseId });
    expect(await outcome(elsewhere)).toEqual({ status: 400, code: 'malformed' });
    expect((await stored()).metas).toEqual([]);
  });

  it('refuses what is sealed to a key that is not ours, since nobody could open it', async () => {
    const stranger = await startIntake(store);
    const elsewhere = await TestTerminal.enrol(stranger);
    const upload = await elsewhere.seal(await sampleCase());
    const own = { ...upload, statement: { ...upload.statement, terminalId: terminal.id } };
    expect(await outcome(await terminal.uploadRequest(own))).toEqual({ status: 409, code: 'unknown-key' });
  });

  it('refuses a replayed upload; the case is still there once', async () => {
    const request = await terminal.uploadRequest(await terminal.seal(await sampleCase()));
    expect((await outcome(request)).status).toBe(200);
    expect(await outcome(request)).toEqual({ status: 401, code: 'replayed-request' });
    expect((await stored()).packages).toHaveLength(1);
  });

  it('takes uploads in any order', async () => {
    const requests = [];
    for (let i = 0; i < 4; i++)
      requests.push(await terminal.uploadRequest(await terminal.seal(await sampleCase())));
    for (const request of requests.reverse()) expect((await outcome(request)).status).toBe(200);
    expect((await stored()).packages).toHaveLength(4);
  });

  it('refuses a case that is too large', async () => {
    const upload = await terminal.seal(await sampleCase());
    const sealed = new Uint8Array(maxSealedBytes + 1);
    const request = await terminal.uploadRequest({ ...upload, sealed });
    expect(await outcome(request)).toEqual({ status: 413, code: 'too-large' });
    expect((await stored()).metas).toEqual([]);
  });

  it('does not keep a case that is past its 96 hours, and never stretches them', async () => {
    const late = await terminal.deliver(await sampleCase({ capturedAt: intake.clock.now() - retentionMs }));
    expect(late.state).toBe('expired');
    expect((await stored()).packages).toEqual([]);
    const clockAhead = await sampleCase({ capturedAt: intake.clock.now() + 86_400_000 });
    expect((await terminal.deliver(clockAhead)).state).toBe('received');
    const { purge_at } = await store.db
      .selectFrom('case_meta')
      .select('purge_at')
      .where('id', '=', clockAhead.caseId)
      .executeTakeFirstOrThrow();
    expect(purge_at.getTime()).toBe(intake.clock.now() + retentionMs);
  });

  it('asks to come again when too many upload at once, and recovers', async () => {
    intake = await startIntake(store, { maxUploads: 1 });
    terminal = await TestTerminal.enrol(intake);
    const slow = await terminal.seal(await sampleCase());
    const request = await terminal.uploadRequest(slow);
    // A body that is being read but does not arrive until the test says so.
    let reading = () => {};
    const started = new Promise<void>((resolve) => {
      reading = resolve;
    });
    const body = new Readable({ read: () => reading() });
    const held = outcome({ ...request, payload: body });
    await started;
    const other = await terminal.uploadRequest(await terminal.seal(await sampleCase()));
    expect(await outcome(other)).toEqual({ status: 503, code: 'busy' });
    body.push(slow.sealed);
    body.push(null);
    expect((await held).status).toBe(200);
    const again = await terminal.uploadRequest(await terminal.seal(await sampleCase()));
    expect((await outcome(again)).status).toBe(200);
  });
});
