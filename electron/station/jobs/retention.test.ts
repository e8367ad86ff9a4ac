import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import { ManualClock } from '../../../domain/clock.ts';
import { retentionMs } from '../../../domain/terms/retention.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { Audit } from '../store/audit.ts';
import { CheckRuns } from '../store/check-runs.ts';
import { Copies } from '../store/copies.ts';
import { openDatabase } from '../store/database.ts';
import { DeviceEvents } from '../store/device-events.ts';
import { Outbox } from '../store/outbox.ts';
import { Settings } from '../store/settings.ts';
import { SlipsPrinted } from '../store/slips-printed.ts';
import { IntakeContact } from '../technician/intake-contact.ts';
import { Retention } from './retention.ts';

const captured = Date.UTC(2026, 10, 22);
const minute = 60_000;

/** A terminal that starts `laterMs` after the capture of a case that nobody has yet, by its own clock. */
function startedLater(laterMs: number) {
  const dataDir = temporaryFolder();
  const db = openDatabase(join(dataDir, 'terminal.db'));
  const outbox = new Outbox(db);
  const id = randomUUID();
  const sealed = Buffer.from('sealed');
  const about = { caseCode: '00000001', seal: 'jws', digest: 'd', capturedAt: captured, now: captured };
  outbox.insert({ id, sealed, ...about });
  const clock = new ManualClock(captured + laterMs);
  const contact = new IntakeContact();
  const audit = new Audit(db);
  const copies = new Copies(join(dataDir, 'copies'));
  copies.putCase({ id, sealed, ...about });
  const retention = new Retention({
    audit,
    deviceEvents: new DeviceEvents(db),
    checkRuns: new CheckRuns(db),
    slipsPrinted: new SlipsPrinted(db),
    settings: new Settings(db),
    outbox,
    copies,
    dataDir,
    clock,
    contact,
    onChange: () => {},
  });
  retention.run();
  return { audit, copies, clock, contact, state: () => outbox.get(id)?.state };
}

test('without a word of the intake what is over goes ten minutes after the start, not before', () => {
  const { clock, state } = startedLater(retentionMs);
  clock.advance(10 * minute - 1);
  expect(state()).toBe('waiting');
  clock.advance(1);
  expect(state()).toBe('expired');
});

test('the intake says that the clock is right: what is over goes with the next look', () => {
  const { clock, contact, state } = startedLater(retentionMs);
  contact.clockOffsetMs = 20;
  clock.advance(minute);
  expect(state()).toBe('expired');
});

test('a clock that is ahead erases nothing before its time; one that is behind does not keep it longer than its own', () => {
  const ahead = startedLater(retentionMs);
  ahead.contact.clockOffsetMs = 3 * minute;
  ahead.clock.advance(3 * minute - 1);
  expect(ahead.state()).toBe('waiting');
  ahead.clock.advance(minute);
  expect(ahead.state()).toBe('expired');

  const behind = startedLater(retentionMs - 3 * minute);
  behind.contact.clockOffsetMs = -100 * minute;
  behind.clock.advance(2 * minute);
  expect(behind.state()).toBe('waiting');
  behind.clock.advance(minute);
  expect(behind.state()).toBe('expired');
});

test('an answer that took longer than a minute compares no clocks', () => {
  const contact = new IntakeContact();
  contact.compareClocks(captured, captured + minute + 1, new Date(captured).toISOString());
  expect(contact.clockOffsetMs).toBe(null);
  contact.compareClocks(captured, captured + minute, new Date(captured).toISOString());
  expect(contact.clockOffsetMs).toBe(minute / 2);
});

test.each(['copies', 'log'])('the disk refuses the %s when a case is erased: done a minute later', (what) => {
  const { audit, copies, clock, contact, state } = startedLater(retentionMs);
  contact.clockOffsetMs = 0;
  const refused = () => {
    throw new Database.SqliteError('database or disk is full', 'SQLITE_FULL');
  };
  if (what === 'copies') vi.spyOn(copies, 'keepOnly').mockImplementationOnce(refused);
  else vi.spyOn(audit, 'append').mockImplementationOnce(refused);
  clock.advance(minute);
  expect(state()).toBe('expired');
  expect(audit.count('case-expired-erased')).toBe(0);
  clock.advance(minute);
  expect(copies.cases()).toEqual([]);
  expect(audit.count('case-expired-erased')).toBe(1);
});
