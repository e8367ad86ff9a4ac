import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { adult } from '../../tests/support/citizens.ts';
import { filesContaining } from '../../tests/support/files-containing.ts';
import { startTerminal } from '../../tests/support/station-harness.ts';

/** A terminal that has heard what the office offers. */
async function startOffering() {
  const { station } = await startTerminal();
  const offered = async () => (await station.must('snapshot.get', null)).terminal.services;
  await station.until(async () => (await offered()).includes('check-in'), 'services are offered');
  return station;
}

test('an appointment is checked in and a document found; the terminal keeps nothing of it', async () => {
  const station = await startOffering();
  const { terminal } = await station.must('snapshot.get', null);
  expect(terminal.services).toEqual([
    'check-in',
    'document-status',
    'directory',
    'practice',
    'for-whom',
    'accessibility',
  ]);

  await station.must('service.open', { service: 'check-in', language: 'en' });
  expect(await station.session()).toMatchObject({ state: 'service', service: 'check-in', language: 'en' });
  const checkedIn = await station.must('service.checkIn', { code: 'TEST1' });
  expect(checkedIn).toMatchObject({ reached: true, answer: { outcome: 'checked-in', number: 'T 101' } });
  expect((await station.call('service.documentStatus', { serialNumber: 'L01X00T47' })).ok).toBe(false);
  await station.must('service.close', null);
  expect(await station.session()).toMatchObject({ state: 'attract', service: null, language: 'de' });

  await station.must('service.open', { service: 'document-status', language: 'de' });
  const status = await station.must('service.documentStatus', { serialNumber: 'L01X00T47' });
  expect(status).toEqual({ reached: true, answer: { state: 'ready' } });
  await station.must('service.close', null);
  expect(station.sessionKey).toBeNull();
  expect(filesContaining(station.dataDir, ['TEST1', 'L01X00T47'])).toEqual([]);
});

test('a service that was left open closes by itself, in German again', async () => {
  const station = await startOffering();
  await station.must('service.open', { service: 'directory', language: 'en' });
  station.clock.advance(90_000);
  expect((await station.session()).idleSecondsLeft).toBe(45);
  await station.must('session.touch', null);
  expect((await station.session()).idleSecondsLeft).toBeNull();
  station.clock.advance(135_000);
  expect(await station.session()).toMatchObject({ state: 'attract', service: null, language: 'de' });
});

test('services open from the start page only, and tell when the office cannot be reached', async () => {
  const station = await startOffering();
  await station.walkTo(adult, 'notice');
  expect((await station.call('service.open', { service: 'check-in', language: 'de' })).ok).toBe(false);
  await station.must('session.cancel', null);
  await station.untilState('attract');
  await station.must('service.open', { service: 'check-in', language: 'de' });
  expect((await station.call('session.start', { language: 'de' })).ok).toBe(false);
  await station.must('dev.network', { on: false });
  expect(await station.must('service.checkIn', { code: 'TEST1' })).toEqual({
    reached: false,
    reason: 'unreachable',
  });
  await station.must('service.close', null);
});

test('what got in the way is counted, and nothing else is kept', async () => {
  const station = await startOffering();
  expect((await station.call('feedback.give', { topic: 'see' })).ok).toBe(false);
  await station.must('service.open', { service: 'accessibility', language: 'de' });
  await station.must('feedback.give', { topic: 'see' });
  await station.must('feedback.give', { topic: 'see' });
  await station.must('service.close', null);
  const db = new Database(join(station.dataDir, 'terminal.db'), { readonly: true });
  const counted = db.prepare("SELECT name, value FROM counter WHERE name LIKE 'feedback:%'").all();
  db.close();
  expect(counted).toEqual([{ name: 'feedback:see', value: 2 }]);
});
