import fc from 'fast-check';
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { intakeFailure } from '../../domain/sync/protocol.ts';
import { databases } from '../../tests/support/intake-databases.ts';
import {
  newTerminalKey,
  startIntake,
  type TestIntake,
  TestTerminal,
} from '../../tests/support/intake-harness.ts';
import { sampleCase } from '../../tests/support/sample-case.ts';
import { signedInAs } from '../../tests/support/staff.ts';
import type { Store } from '../store/store.ts';

const methods = fc.constantFrom('GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD');
const anyId = fc.oneof(fc.uuid(), fc.constantFrom('0', '%00', '%', '..', 'a'.repeat(300)));
const paths = fc.oneof(
  fc.constantFrom('/v1/terminals', '/v1/keys', '/v1/receipts', '/v1/status', '/desk/api/fetch', '/'),
  anyId.map((id) => `/v1/cases/${id}`),
  anyId.map((id) => `/desk/api/cases/${id}/take-over`),
  fc.webPath().map((path) => path || '/'),
);
const headerText = fc.string({ unit: fc.integer({ min: 32, max: 126 }).map((c) => String.fromCharCode(c)) });
const headers = fc.record(
  {
    'content-type': fc.oneof(fc.constantFrom('application/json', 'application/octet-stream'), headerText),
    authorization: fc.oneof(
      headerText,
      headerText.map((text) => `Terminal ${text}`),
    ),
    'x-case-seal': headerText,
  },
  { requiredKeys: [] },
);
/** Characters that databases and encoders stumble over: NUL, half of a surrogate pair, combining marks. */
const nasty = fc.string({
  unit: fc.constantFrom('\0', '\ud800', '\u0301', 'ß', 'a', '7', "'", '\\'),
  minLength: 8,
  maxLength: 60,
});
const { publicJwk } = await newTerminalKey();
/** Right but for one value, so that it gets past the first check. */
const nearlyRight = fc.oneof(
  fc.tuple(fc.constant('/v1/terminals'), fc.record({ code: nasty, publicKey: fc.constant(publicJwk) })),
  fc.tuple(
    fc.constant('/desk/api/fetch'),
    fc.record({ caseCode: nasty, day: fc.constant(1), month: fc.constant(2) }),
  ),
  fc.tuple(
    fc.uuid().map((id) => `/desk/api/cases/${id}/take-over`),
    fc.record({ handle: nasty }),
  ),
);
/** The right members with any values. */
const nearBodies = fc.oneof(
  fc.record({ caseCode: fc.anything(), day: fc.anything(), month: fc.anything() }),
  fc.record({ code: nasty, publicKey: fc.anything() }),
  fc.record({ caseIds: fc.array(fc.oneof(fc.uuid(), nasty)) }),
);
const json = (value: unknown) =>
  JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? String(part) : part)) ?? '';
const payload = fc.oneof(
  nearBodies.map(json),
  fc.jsonValue().map(json),
  fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)),
);

describe.each(databases)('malformed requests on $name', ({ open }) => {
  let store: Store;
  let intake: TestIntake;
  let terminal: TestTerminal;
  let staff: { cookie: string };

  beforeAll(async () => {
    store = await open();
    intake = await startIntake(store);
    terminal = await TestTerminal.enrol(intake);
    staff = await signedInAs(intake, 'clerk', 'lead', 'technician', 'administrator');
  }, 60_000);
  afterAll(() => store.close());

  /** A success, or a failure with a code from the list; never a fault of the intake. */
  const expectTyped = async (request: InjectOptions) => {
    const answer = await intake.app.inject(request);
    expect(answer.statusCode).toBeLessThan(500);
    if (answer.statusCode >= 400 && request.method !== 'HEAD') intakeFailure.parse(answer.json());
  };

  it('are answered with a typed failure', async () => {
    await fc.assert(
      fc.asyncProperty(methods, paths, headers, payload, async (method, url, given, body) => {
        await expectTyped({ method, url, headers: { ...staff, ...given }, payload: body });
      }),
      { seed: 20261122, numRuns: 300 },
    );
  });

  it('that are right but for one value too', async () => {
    await fc.assert(
      fc.asyncProperty(nearlyRight, async ([url, body]) => {
        // Without the limit of tries, which would answer for the rest.
        await store.db.deleteFrom('desk_attempt').execute();
        await expectTyped({ method: 'POST', url, payload: body, headers: staff });
      }),
      { seed: 20261122, numRuns: 150 },
    );
  });

  it('from an enrolled terminal too, whatever it signs', async () => {
    // One member at a time: the others stay right, so that each check is reached.
    const statement = fc.oneof(
      fc.record({ nonce: nasty }),
      fc.record({
        at: fc.oneof(
          nasty,
          fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
        ),
      }),
      fc.record({ terminalId: nasty }),
      fc.record({ path: nasty }),
    );
    const routes = fc.constantFrom<['PUT' | 'POST' | 'GET', string]>(
      ['POST', '/v1/receipts'],
      ['GET', '/v1/keys'],
      ['PUT', '/v1/cases/0f8fad5b-d9cb-469f-a165-70867728950e'],
    );
    await fc.assert(
      fc.asyncProperty(routes, statement, payload, async ([method, url], changed, body) => {
        const authorization = await terminal.authorization(method, url, { statement: changed });
        await expectTyped({ method, url, headers: { authorization }, payload: body });
      }),
      { seed: 20261122, numRuns: 200 },
    );
  });

  it('seals with any content are refused or match', async () => {
    const one = await terminal.seal(await sampleCase());
    const changed = fc.oneof(
      fc.record({ caseId: fc.oneof(fc.anything(), fc.uuid()) }),
      fc.record({ caseCode: fc.oneof(fc.anything(), fc.constant('00000000')) }),
      fc.record({
        capturedAt: fc.constantFrom(
          '0000-01-01T00:00:00Z',
          '9999-12-31T23:59:59Z',
          '2026-02-30T00:00:00Z',
          '',
        ),
      }),
      fc.record({ digest: fc.oneof(fc.anything(), fc.constant('0'.repeat(64))) }),
      fc.record({ bytes: fc.oneof(fc.integer(), fc.double()) }),
    );
    await fc.assert(
      fc.asyncProperty(changed, async (change) => {
        const request = await terminal.uploadRequest(one);
        const statement = JSON.parse(json({ ...one.statement, ...change }));
        const jws = await terminal.signSeal(statement);
        await expectTyped({ ...request, headers: { ...request.headers, 'x-case-seal': jws } });
      }),
      { seed: 20261122, numRuns: 150 },
    );
  });

  it('unknown routes and methods are not found', async () => {
    const answer = await intake.app.inject({ method: 'DELETE', url: '/v1/cases/x?name=y' });
    expect([answer.statusCode, answer.json()]).toEqual([404, { code: 'not-found' }]);
  });
});
