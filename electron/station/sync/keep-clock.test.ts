import { expect, test } from 'vitest';
import { ManualClock } from '../../../domain/clock.ts';
import { retentionMs } from '../../../domain/terms/retention.ts';
import { Audit } from '../store/audit.ts';
import { openDatabase } from '../store/database.ts';
import { Outbox } from '../store/outbox.ts';
import { IntakeContact } from '../technician/intake-contact.ts';
import { keepClock } from './keep-clock.ts';

const hour = 3_600_000;
const day = 24 * hour;
const right = Date.parse('2026-11-25T10:00:00Z');

function station(startedAt: number) {
  const db = openDatabase(':memory:');
  const clock = new ManualClock(startedAt);
  const contact = new IntakeContact();
  const stores = { outbox: new Outbox(db), audit: new Audit(db) };
  const add = (id: string, capturedAt: number) =>
    stores.outbox.insert({
      id,
      caseCode: id,
      sealed: Uint8Array.of(1),
      seal: '',
      digest: '',
      capturedAt,
      now: clock.now(),
    });
  contact.onCompared = () => keepClock({ clock, startedAt, contact, ...stores });
  const asked = (intakeNow: number) =>
    contact.compareClocks(clock.now(), clock.now(), new Date(intakeNow).toISOString());
  return { ...stores, clock, contact, add, asked };
}

test('the clock was wrong from the start and is set right: what was captured meanwhile keeps its age, no more', () => {
  const { outbox, audit, clock, contact, add, asked } = station(right - 400 * day);
  // Before the battery ran empty.
  add('before', right - 90 * hour);
  clock.advance(hour);
  add('meanwhile', clock.now());
  clock.advance(2 * hour);
  asked(right + 3 * hour);
  expect(contact.clockOffsetMs).toBe(-400 * day);
  clock.setSystem(400 * day);
  asked(right + 3 * hour);
  expect(contact.clockOffsetMs).toBe(0);
  expect(clock.now()).toBe(right + 3 * hour);
  expect(outbox.get('meanwhile')?.purgeAt).toBe(right + hour + retentionMs);
  expect(outbox.get('before')?.purgeAt).toBe(right - 90 * hour + retentionMs);
  expect(outbox.expire(right + 6 * hour)).toEqual(['before']);
  expect(outbox.expire(right + hour + retentionMs)).toEqual(['meanwhile']);
  expect(audit.rows().map(({ event }) => event)).toEqual(['clock-set']);
});

test.each([5 * day, -5 * day])(
  'the system’s clock is set wrong by %d ms: the time goes on as it was',
  (by) => {
    const { audit, clock, asked } = station(right);
    clock.setSystem(by);
    asked(right + 40);
    expect(clock.now()).toBe(right);
    expect(audit.rows()).toEqual([]);
  },
);
