import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FingerCode, type FingerOutcome, fingerParts } from '../../domain/captures/fingerprint.ts';
import { seededRandom } from '../../domain/random.ts';
import { secretsOfAdult } from '../support/citizens.ts';
import { type faultKinds, planRun } from './kinds.ts';
import { FaultSuite } from './suite.ts';
import { coverage } from './table.ts';
import { holdsAll } from './whole.ts';

// The short form, with a fixed seed; `npm run faults` is the long one.
const random = seededRandom(20_261_125);
type Kind = keyof typeof faultKinds;
const wanted: readonly Kind[] = [
  'station-frozen',
  'power-cut-torn-log',
  'database-truncated',
  'disk-full',
  'clock-days-behind',
  'intake-killed',
  'intake-lies-wrong-digest',
];
const plans = Array.from({ length: 200 }, (_, number) => planRun(number, random));
const planOf = (kind: Kind) => {
  const plan = plans.find((one) => one.kind === kind);
  if (!plan) throw new Error(kind);
  return plan;
};

const capturedFinger = (finger: FingerCode): FingerOutcome => ({
  state: 'captured',
  finger,
  capturedAt: new Date(0).toISOString(),
  scannerId: 'test',
  ppi: 500,
  kept: 0,
  sufficient: true,
  timeoutMs: 0,
  attempts: [],
});
const recordsOf = (finger: FingerCode): [string, Uint8Array][] => [
  [fingerParts(finger).bmp, Buffer.from('BM')],
  [fingerParts(finger).cbeff, Buffer.from('record')],
];

let suite: FaultSuite;
beforeAll(async () => {
  suite = await FaultSuite.open();
});
afterAll(() => suite.close());

test.each(wanted)('%s: confirmed is delivered, once, and readable for nobody', async (kind) => {
  expect(await suite.run(planOf(kind))).toMatchObject({
    confirmed: 1,
    delivered: 1,
    lost: 0,
    doubled: 0,
    readable: [],
    stuck: null,
  });
});

test('lies were told in these runs: of uploads, and of cases that nobody has taken over', () => {
  expect(suite.liesTold.received).toBeGreaterThan(0);
  expect(suite.liesTold.fetched).toBeGreaterThan(0);
});

test('a long run comes to every page, to the sealing, the slip and the sending', () => {
  const planned = plans.map(({ moment }) => ({ moment }));
  expect(coverage(planned)).toBe(
    `struck at 21 of 21 pages; and: ${['sealing', 'slip', 'sending'].join(', ')}`,
  );
  expect(coverage(planned.filter(({ moment }) => moment !== 'address'))).toContain(
    '20 of 21 pages (not address)',
  );
});

test('nothing of a citizen is readable in the intake\u2019s files', () => {
  expect(suite.readableAtIntake()).toEqual([]);
});

test('a lost case, a second one and a readable file would be noticed', async () => {
  const outcome = await suite.run(planOf('intake-slow'), async ({ intake, terminal }) => {
    const { db } = intake.store;
    await db.deleteFrom('case_package').execute();
    writeFileSync(join(terminal.folder, 'left-behind'), `… ${secretsOfAdult[0]} …`);
    const [newest] = await db
      .selectFrom('case_meta')
      .selectAll()
      .orderBy('received_at', 'desc')
      .limit(1)
      .execute();
    if (newest)
      await db
        .insertInto('case_meta')
        .values({ ...newest, id: crypto.randomUUID() })
        .execute();
  });
  expect(outcome).toMatchObject({ confirmed: 1, delivered: 0, lost: 1, doubled: 1 });
  expect(outcome.readable).toHaveLength(1);
});

test('a package that does not open, or in which something lacks or differs, would be noticed', async () => {
  const outcome = await suite.run(planOf('clock-days-ahead'), async ({ intake }, citizen) => {
    const [[code, confirmed] = []] = citizen.confirmed;
    const [row] = await intake.casesWith(code ? [code] : []);
    const opened = row && (await intake.opened(row));
    if (!confirmed || !opened || !row.sealed) throw new Error('nothing arrived');
    expect(holdsAll(opened, confirmed)).toBe(true);
    // Capturing takes seconds: the records are put in here.
    const fingers = [capturedFinger(2), capturedFinger(7)];
    const application = { ...opened.application, fingers };
    const parts = [...opened.parts, ...recordsOf(2), ...recordsOf(7)].filter(
      ([name]) => name !== 'application.json',
    );
    const holds = (other: Partial<typeof opened>) =>
      holdsAll({ ...opened, application, parts: new Map(parts), ...other }, { ...confirmed, fingers });
    expect(holds({})).toBe(true);
    expect(parts).toHaveLength(9);
    for (const [left] of parts)
      expect(holds({ parts: new Map(parts.filter(([name]) => name !== left)) }), left).toBe(false);
    for (const change of [{ familyName: 'Anders' }, { signature: null }, { fingers: [] }])
      expect(holds({ application: { ...application, ...change } })).toBe(false);

    const sealed = Uint8Array.from(row.sealed);
    sealed.copyWithin(sealed.length / 2, 0, 8);
    await intake.store.db.updateTable('case_package').set({ sealed }).where('case_id', '=', row.id).execute();
  });
  expect(outcome).toMatchObject({ confirmed: 1, delivered: 0, lost: 1, doubled: 0 });
});
