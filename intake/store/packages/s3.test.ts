import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { openEmptyDatabase } from '../../../tests/support/embedded-database.ts';
import { emptyTables } from '../../../tests/support/empty-tables.ts';
import { startIntake, type TestIntake, TestTerminal } from '../../../tests/support/intake-harness.ts';
import { sampleCase } from '../../../tests/support/sample-case.ts';
import { signedInAs } from '../../../tests/support/staff.ts';
import { retentionMs } from '../cases.ts';
import { purge } from '../purge.ts';
import type { Store } from '../store.ts';
import { objectName } from './object-store.ts';
import { orphanMs, preparePackage } from './packages.ts';
import { s3ObjectStore } from './s3.ts';

let directory: string;
let server: S3rver;
let store: Store;
let intake: TestIntake;
let terminal: TestTerminal;
let clerk: { cookie: string };

/** A server of the S3 protocol that checks signatures, and the intake on it. */
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'intake-s3-'));
  server = new S3rver({
    directory,
    port: 0,
    silent: true,
    configureBuckets: [{ name: 'cases', configs: [] }],
  });
  const { port } = await server.run();
  const address = { endpoint: `http://127.0.0.1:${port}/cases`, region: 'us-east-1' };
  const objects = s3ObjectStore({ ...address, accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' });
  store = { ...(await openEmptyDatabase()), objects };
});
afterAll(async () => {
  await store.close();
  await server.close();
  await rm(directory, { recursive: true });
});
beforeEach(async () => {
  await emptyTables(store);
  intake = await startIntake(store);
  terminal = await TestTerminal.enrol(intake);
  clerk = await signedInAs(intake, 'clerk');
});

/** The object of a case, as it lies on the server's disk. */
const objects = async (caseId: string) =>
  (await readdir(directory, { recursive: true })).filter(
    (name) => name.includes(caseId) && name.endsWith('_object'),
  );
const fetchCase = (caseCode: string) =>
  intake.app.inject({
    method: 'POST',
    url: '/desk/api/fetch',
    payload: { caseCode, day: 12, month: 8 },
    headers: clerk,
  });

it('keeps the sealed bytes there and none in the database, opens them for a fetch, and removes them', async () => {
  const one = await sampleCase();
  await terminal.deliver(one);
  expect(await store.db.selectFrom('case_package').selectAll().execute()).toEqual([]);
  expect(await objects(one.caseId)).toHaveLength(1);
  const fetched = (await fetchCase(one.caseCode)).json();
  expect(fetched.caseId).toBe(one.caseId);
  const url = `/desk/api/cases/${one.caseId}/take-over`;
  await intake.app.inject({
    method: 'POST',
    url,
    payload: { handle: fetched.handle, verification: 'matched' },
    headers: clerk,
  });
  expect(await objects(one.caseId)).toEqual([]);
  expect((await terminal.receipts(one.caseId))[0]?.state).toBe('fetched');
});

it('removes what was never fetched at its 96 hours, and a late copy brings nothing back', async () => {
  const one = await sampleCase();
  const upload = await terminal.seal(one);
  await intake.app.inject(await terminal.uploadRequest(upload));
  intake.clock.advance(retentionMs);
  expect(await purge(store, intake.clock.now())).toBe(1);
  expect(await objects(one.caseId)).toEqual([]);
  await intake.app.inject(await terminal.uploadRequest(upload));
  expect(await objects(one.caseId)).toEqual([]);
});

it('two copies at once leave one object, which stays', async () => {
  const upload = await terminal.seal(await sampleCase());
  const requests = await Promise.all([terminal.uploadRequest(upload), terminal.uploadRequest(upload)]);
  await Promise.all(requests.map((request) => intake.app.inject(request)));
  intake.clock.advance(orphanMs + 1);
  await purge(store, intake.clock.now());
  expect(await objects(upload.statement.caseId)).toHaveLength(1);
});

it('an object whose case never came is removed after an hour', async () => {
  const { sealed, statement } = await terminal.seal(await sampleCase());
  const named = { id: statement.caseId, digest: statement.digest };
  await preparePackage(store, named, sealed, intake.clock.now());
  await purge(store, intake.clock.now());
  expect(await objects(statement.caseId)).toHaveLength(1);
  intake.clock.advance(orphanMs);
  await purge(store, intake.clock.now());
  expect(await objects(statement.caseId)).toEqual([]);
  expect(await store.objects?.get(objectName(named))).toBeUndefined();
});

it('an object store that refuses costs no case: the terminal is told to come again', async () => {
  const upload = await terminal.seal(await sampleCase());
  const refusing = {
    put: () => Promise.reject(new Error('full')),
    get: async () => undefined,
    delete: async () => {},
  };
  const unlucky = await startIntake({ ...store, objects: refusing }, {}, intake.keys);
  const answer = await unlucky.app.inject(await terminal.uploadRequest(upload));
  expect([answer.statusCode, answer.json()]).toEqual([500, { code: 'internal' }]);
  expect((await intake.app.inject(await terminal.uploadRequest(upload))).statusCode).toBe(200);
});
