import { createHash, randomBytes, randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import type { SlipContent } from '../../../domain/slip/slip.ts';
import { retentionMs } from '../../../domain/terms/retention.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { enrolmentSetting } from '../sync/enrolment.ts';
import { Audit } from './audit.ts';
import { Copies } from './copies.ts';
import type { OpenedStore } from './open-store.ts';
import { openStore, removeOldBroken } from './open-store.ts';
import { Outbox } from './outbox.ts';
import { PendingSlipStore } from './pending-slip.ts';
import { Settings } from './settings.ts';

const now = Date.parse('2026-11-25T10:00:00Z');
const hour = 3_600_000;
const key = { kty: 'EC', kid: 'k' };
const enrolled = {
  terminalId: 'T-1',
  keys: { encryption: [key], signing: [key] },
  certificate: null,
  keyId: null,
};

function newCase() {
  const sealed = new Uint8Array(randomBytes(20_000));
  const digest = createHash('sha256').update(sealed).digest('hex');
  return { id: randomUUID(), caseCode: '41709263', sealed, seal: 'seal', digest, capturedAt: now - hour };
}

const slip: SlipContent = {
  caseCode: '41709263',
  together: [],
  products: ['passport'],
  done: ['base-data'],
  todo: [],
  printedAt: new Date(now).toISOString(),
  deleteAt: new Date(now + retentionMs).toISOString(),
};

/** As sealing, sync and enrolment do. */
function fill({ db, copies }: OpenedStore) {
  const outbox = new Outbox(db);
  const settings = new Settings(db);
  settings.set(enrolmentSetting, enrolled);
  copies.putEnrolment(enrolled);
  settings.set('mode', 'wait');
  const unsent = newCase();
  const received = newCase();
  for (const one of [unsent, received]) {
    copies.putCase(one);
    outbox.insert({ ...one, now });
  }
  outbox.markReceived(received.id, now);
  copies.keepOnly(outbox.unsentIds());
  return { unsent, received };
}

function broken(damage: (file: string) => void) {
  const dataDir = temporaryFolder();
  const file = join(dataDir, 'terminal.db');
  const first = openStore(dataDir, now);
  const cases = fill(first);
  first.db.close();
  damage(file);
  const opened = openStore(dataDir, now);
  const outbox = new Outbox(opened.db);
  const state = (id: string) => outbox.get(id)?.state;
  return {
    ...opened,
    ...cases,
    dataDir,
    outbox,
    state,
    events: new Audit(opened.db).rows().map(({ event }) => event),
  };
}

const damages: [string, (file: string) => void][] = [
  ['cut in the middle', (file) => truncateSync(file, Math.floor(statSync(file).size / 2))],
  ['cut to nothing but its head', (file) => truncateSync(file, 60)],
  ['emptied', (file) => truncateSync(file, 0)],
  ['removed', (file) => rmSync(file)],
  ['no database at all', (file) => writeFileSync(file, randomBytes(50_000))],
  ['overwritten at its beginning', (file) => overwrite(file, 100, 6_000)],
  ['overwritten in its middle', (file) => overwrite(file, Math.floor(statSync(file).size / 3), 30_000)],
];

function overwrite(file: string, at: number, bytes: number): void {
  const handle = openSync(file, 'r+');
  writeSync(handle, randomBytes(bytes), 0, bytes, at);
  closeSync(handle);
}

test.each(damages)(
  'a database that is %s is replaced; unsent cases and enrolment are there again',
  (name, damage) => {
    const { db, dataDir, state, outbox, unsent, events } = broken(damage);
    expect(state(unsent.id)).toBe('waiting');
    expect(Buffer.from(unsent.sealed).equals(outbox.sealedBytes(unsent.id) ?? new Uint8Array())).toBe(true);
    expect(new Settings(db).get(enrolmentSetting, z.unknown())).toEqual(enrolled);
    expect(events[0]).toBe('store-replaced');
    expect(events).toContain('case-salvaged');
    // Of an emptied file there is nothing to set aside.
    const nothingLeft = ['emptied', 'removed'].includes(name);
    expect(existsSync(join(dataDir, `broken-${now}.db`))).toBe(!nothingLeft);
    db.close();
  },
);

/** A store with three unsent cases whose database was damaged. */
function threeCases(damage: (file: string) => void) {
  const dataDir = temporaryFolder();
  const { db, copies } = openStore(dataDir, now);
  copies.putEnrolment(enrolled);
  const outbox = new Outbox(db);
  const ids = [newCase(), newCase(), newCase()].map((one) => {
    copies.putCase(one);
    outbox.insert({ ...one, now });
    return one.id;
  });
  const settings = new Settings(db);
  settings.set(enrolmentSetting, enrolled);
  settings.set('mode', 'wait');
  db.close();
  const file = join(dataDir, 'terminal.db');
  damage(file);
  return { dataDir, file, ids };
}

function expectAll({ dataDir, ids }: { dataDir: string; ids: string[] }) {
  const { db, copies } = openStore(dataDir, now + 2);
  expect(ids.map((id) => new Outbox(db).get(id)?.state)).toEqual(['waiting', 'waiting', 'waiting']);
  expect(copies.cases()).toHaveLength(3);
  expect(new Settings(db).get(enrolmentSetting, z.unknown())).toEqual(enrolled);
  return db;
}

test('the disk is full in the middle of the salvage: the next start has every case', () => {
  const store = threeCases((file) => truncateSync(file, 1000));
  const { putCase } = Copies.prototype;
  let puts = 0;
  const full = vi.spyOn(Copies.prototype, 'putCase').mockImplementation(function (this: Copies, one) {
    puts += 1;
    if (puts === 2) throw new Error('ENOSPC');
    putCase.call(this, one);
  });
  expect(() => openStore(store.dataDir, now + 1)).toThrow('ENOSPC');
  full.mockRestore();
  expectAll(store).close();
  expect(readdirSync(store.dataDir).filter((name) => /^broken-.*db$/.test(name))).toEqual([
    `broken-${now + 1}.db`,
  ]);
});

test('power cut before anything was salvaged: the next start takes over what was set aside', () => {
  const store = threeCases(() => {});
  renameSync(store.file, join(store.dataDir, `broken-${now}.db`));
  const db = expectAll(store);
  expect(new Settings(db).get('mode', z.string())).toBe('wait');
  db.close();
});

test('what can still be read is taken over too: cases that the clerk has not fetched, orders of staff', () => {
  // The page of an index: the rows are all there.
  const { db, state, received } = broken((file) => {
    const opened = openStore(join(file, '..'), now).db;
    const page = Number(
      opened.prepare("SELECT rootpage FROM sqlite_master WHERE name = 'outbox_changed'").pluck().get(),
    );
    opened.close();
    overwrite(file, (page - 1) * 4096, 4096);
  });
  // It is sent again; the intake answers with the receipt that it gave before.
  expect(state(received.id)).toBe('waiting');
  expect(new Settings(db).get('mode', z.string())).toBe('wait');
  db.close();
});

test('a case whose bytes are damaged is not taken over, one whose 96 hours are over neither', () => {
  const dataDir = temporaryFolder();
  const { db, copies } = openStore(dataDir, now);
  copies.putCase({ ...newCase(), digest: 'another' });
  copies.putCase({ ...newCase(), capturedAt: now - retentionMs });
  writeFileSync(join(dataDir, 'copies', `${randomUUID()}.case`), 'nonsense');
  db.close();
  truncateSync(join(dataDir, 'terminal.db'), 1000);
  const opened = openStore(dataDir, now);
  expect(new Outbox(opened.db).unsentAndLatest(10)).toEqual([]);
  opened.db.close();
});

test('the slip that is owed for a salvaged case is shown again; nobody knows whether it was printed', () => {
  const dataDir = temporaryFolder();
  const { db, copies } = openStore(dataDir, now);
  const one = { ...newCase(), caseCode: slip.caseCode };
  copies.putCase(one);
  new Outbox(db).insert({ ...one, now });
  new PendingSlipStore(db, copies).put({ content: slip, language: 'de', printing: 'waiting' });
  db.close();
  truncateSync(join(dataDir, 'terminal.db'), 1000);
  const opened = openStore(dataDir, now);
  const slips = new PendingSlipStore(opened.db, opened.copies);
  expect(slips.get()).toEqual({ content: slip, language: 'de', printing: 'printing' });
  slips.remove();
  expect(opened.copies.slip()).toBeUndefined();
  opened.db.close();
});

test('a copy whose case was never stored, or is at the intake, goes when the store is opened', () => {
  const dataDir = temporaryFolder();
  const { db, copies } = openStore(dataDir, now);
  fill({ db, copies });
  copies.putCase(newCase());
  expect(copies.cases()).toHaveLength(2);
  db.close();
  const opened = openStore(dataDir, now);
  expect(opened.copies.cases()).toHaveLength(1);
  opened.db.close();
});

test('what was set aside goes after 96 hours, not a millisecond before', () => {
  const { db, dataDir } = broken((file) => truncateSync(file, 5000));
  const aside = () => readdirSync(dataDir).filter((name) => name.startsWith('broken-'));
  removeOldBroken(dataDir, now + retentionMs - 1);
  expect(aside()).not.toEqual([]);
  removeOldBroken(dataDir, now + retentionMs);
  expect(aside()).toEqual([]);
  db.close();
});

test('a disk that gives no access is no damage: nothing is set aside', () => {
  const dataDir = temporaryFolder();
  // SQLite cannot open a folder as a file.
  mkdirSync(join(dataDir, 'terminal.db'));
  expect(() => openStore(dataDir, now)).toThrow();
  expect(readdirSync(dataDir).filter((name) => name.startsWith('broken-'))).toEqual([]);
});
