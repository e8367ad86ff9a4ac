import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it, onTestFinished } from 'vitest';
import { createGeneration } from '../../../intake/keys/generation.ts';
import { IntakeKeys } from '../../../intake/keys/intake-keys.ts';
import { neededBy } from '../../../intake/keys/retire.ts';
import { retentionMs } from '../../../intake/store/cases.ts';
import type { Store } from '../../../intake/store/store.ts';
import { addEnrolmentCode, revokeTerminal } from '../../../intake/store/terminals.ts';
import { openEmptyDatabase } from '../../../tests/support/embedded-database.ts';
import { emptyTables } from '../../../tests/support/empty-tables.ts';
import { startIntake, type TestIntake } from '../../../tests/support/intake-harness.ts';
import { sampleApplication } from '../../../tests/support/sample-case.ts';
import { serverCertificate } from '../../../tests/support/server-certificate.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { sealCase } from '../sealing/seal-case.ts';
import { loadTerminalKey } from '../sealing/terminal-key.ts';
import { Audit } from '../store/audit.ts';
import { Copies } from '../store/copies.ts';
import { openDatabase } from '../store/database.ts';
import { Outbox } from '../store/outbox.ts';
import { Settings } from '../store/settings.ts';
import { certificateRenewDays } from './certificate.ts';
import { IntakeClient } from './intake-client.ts';
import { Sync } from './sync.ts';
import { Transport } from './transport.ts';

const dayMs = 86_400_000;
let store: Store;
let tls: { certificate: string; key: string };
let intake: TestIntake;
let url: string;

beforeAll(async () => {
  store = await openEmptyDatabase();
  tls = await serverCertificate();
});
afterAll(() => store.close());
beforeEach(async () => {
  await emptyTables(store);
  intake = await startIntake(store, { tls, clientCertificates: { from: 'tls' } });
  url = await intake.app.listen({ port: 0, host: '127.0.0.1' });
  return () => intake.app.close();
});

/** The station's own sync over real TLS; `shows` replaces the certificate that it would show. */
async function terminal({ ca = tls.certificate, shows }: { ca?: string; shows?: () => string | null } = {}) {
  const folder = temporaryFolder();
  const db = openDatabase(join(folder, 'terminal.db'));
  const key = await loadTerminalKey(join(folder, 'terminal-key.json'));
  const { clock } = intake;
  const enrolmentCode = randomUUID();
  await addEnrolmentCode(store, enrolmentCode, clock.now());
  const certificate = shows ?? (() => sync.enrolment?.certificate ?? null);
  const transport = new Transport({ ca, key, certificate });
  const client = new IntakeClient({ url, key, clock, send: transport.send });
  const outbox = new Outbox(db);
  const stores = {
    outbox,
    settings: new Settings(db),
    audit: new Audit(db),
    copies: new Copies(join(folder, 'copies')),
  };
  const sync: Sync = new Sync({ client, ...stores, clock, random: () => 1, enrolmentCode, key });
  await sync.pull();
  onTestFinished(async () => {
    await sync.stop();
    await transport.close();
    db.close();
  });
  const addCase = async () => {
    if (!sync.enrolment) throw new Error('not enrolled');
    const head = { caseId: randomUUID(), caseCode: '41709263', capturedAt: clock.now() };
    const sealed = await sealCase(
      head,
      { 'application.json': sampleApplication },
      new Map(),
      sync.enrolment,
      key,
    );
    outbox.insert({
      id: head.caseId,
      caseCode: head.caseCode,
      ...sealed,
      capturedAt: clock.now(),
      now: clock.now(),
    });
    return head.caseId;
  };
  return { sync, client, outbox, addCase };
}

it('enrols with a code and a request, and brings cases with the certificate it was given', async () => {
  const { sync, outbox, addCase } = await terminal();
  expect(sync.certificateDaysLeft).toBe(90);
  const id = await addCase();
  await sync.upload();
  expect(outbox.get(id)?.state).toBe('received');
});

it('is not believed without its certificate, nor with that of another terminal, whatever it signs', async () => {
  const honest = await terminal();
  const without = await terminal({ shows: () => null });
  const foreign = await terminal({ shows: () => honest.sync.enrolment?.certificate ?? null });
  for (const { client } of [without, foreign])
    expect(await client.keys()).toEqual({
      ok: false,
      failure: { code: expect.stringMatching(/certificate|unreachable/) },
    });
  expect((await honest.client.keys()).ok).toBe(true);
});

it('believes no intake whose certificate its authority did not issue', async () => {
  const { certificate: ca } = await serverCertificate();
  const { sync } = await terminal({ ca });
  expect(sync.enrolment).toBeUndefined();
});

it('renews in time, and the old certificate stays good until its end', async () => {
  const { sync, client } = await terminal();
  const first = sync.enrolment?.certificate;
  intake.clock.advance((90 - certificateRenewDays) * dayMs);
  await sync.pull();
  expect(sync.enrolment?.certificate).toBe(first);
  intake.clock.advance(dayMs);
  await sync.pull();
  expect(sync.enrolment?.certificate).not.toBe(first);
  expect(sync.certificateDaysLeft).toBe(90);
  expect((await client.keys()).ok).toBe(true);
});

it('comes back with a new code when its certificate has ended', async () => {
  const { sync } = await terminal();
  const id = sync.enrolment?.terminalId;
  intake.clock.advance(91 * dayMs);
  await sync.pull();
  expect(sync.certificateDaysLeft).toBe(-1);
  await store.db.updateTable('enrolment_code').set({ used_at: null }).execute();
  intake.clock.advance(5 * 60_000);
  await sync.pull();
  expect(sync.certificateDaysLeft).toBe(90);
  expect(sync.enrolment?.terminalId).toBe(id);
});

it('is refused once revoked, its key too', async () => {
  const { sync, client, addCase, outbox } = await terminal();
  const caseId = await addCase();
  await revokeTerminal(store, sync.enrolment?.terminalId ?? '', intake.clock.now());
  expect(await client.keys()).toEqual({ ok: false, failure: { code: 'not-enrolled' } });
  await sync.upload();
  expect(outbox.get(caseId)?.state).not.toBe('received');
  await store.db.updateTable('enrolment_code').set({ used_at: null }).execute();
  expect(await client.enrol('x'.repeat(8))).toMatchObject({ ok: false });
});

it('takes over rotated keys; the old ones go when no case, terminal or certificate needs them', async () => {
  const [old] = intake.keys.generations;
  if (!old) throw new Error('no keys');
  const { sync, addCase, outbox } = await terminal();
  const caseId = await addCase();
  await sync.upload();
  const made = await createGeneration(intake.clock.now());
  const rotated = await IntakeKeys.load({ read: async () => [made, old] });
  const next = await startIntake(store, { tls, clientCertificates: { from: 'tls' } }, rotated);
  await intake.app.close();
  const { port } = new URL(url);
  await next.app.listen({ port: Number(port), host: '127.0.0.1' });
  onTestFinished(() => next.app.close());

  const needs = async (at: number) => (await neededBy(store, rotated.generations, at))[1]?.needs;
  expect(await needs(next.clock.now())).toEqual(['cases', 'terminals', 'certificates']);
  await sync.pull();
  expect(sync.enrolment?.keys.encryption.map(({ kid }) => kid)).toEqual([
    made.encryption.kid,
    old.encryption.kid,
  ]);
  const later = await addCase();
  await sync.upload();
  expect([outbox.get(caseId)?.state, outbox.get(later)?.state]).toEqual(['received', 'received']);
  const meta = store.db.selectFrom('case_meta').select('key_id');
  expect((await meta.where('id', '=', later).executeTakeFirst())?.key_id).toBe(made.encryption.kid);

  await store.db.updateTable('case_meta').set({ state: 'expired' }).execute();
  expect(await needs(next.clock.now() + retentionMs - 1)).toEqual(['terminals', 'certificates']);
  expect(await needs(next.clock.now() + retentionMs + 1)).toEqual(['certificates']);
  expect(await needs(next.clock.now() + 91 * dayMs)).toEqual([]);
});
