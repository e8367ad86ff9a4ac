import { beforeAll, expect, test } from 'vitest';
import { ManualClock } from '../../../domain/clock.ts';
import { Audit } from '../store/audit.ts';
import { openDatabase } from '../store/database.ts';
import { Settings } from '../store/settings.ts';
import { hashPin, pinMatches, TechnicianAccess } from './access.ts';

let pinHash = '';
beforeAll(async () => {
  pinHash = await hashPin('246810');
});

function access(hash: string | null = pinHash) {
  const db = openDatabase(':memory:');
  const clock = new ManualClock(1_000_000);
  const audit = new Audit(db);
  const make = () =>
    new TechnicianAccess({ pinHash: hash, settings: new Settings(db), audit, clock, onChange: () => {} });
  return { technician: make(), make, clock, events: () => audit.rows().map(({ event }) => event) };
}

test('the hash holds neither the PIN nor the same bytes twice', async () => {
  expect(pinHash).not.toContain('246810');
  expect(await hashPin('246810')).not.toBe(pinHash);
  expect(await pinMatches('246810', pinHash)).toBe(true);
  expect(await pinMatches('246811', pinHash)).toBe(false);
  expect(await pinMatches('246810', 'plain$246810')).toBe(false);
});

test('the right PIN opens, leaving closes, both are in the audit', async () => {
  const { technician, events } = access();
  expect(await technician.enter('246810')).toEqual({ open: true, waitMs: 0 });
  technician.leave();
  expect(technician.open).toBe(false);
  expect(events()).toEqual(['technician-entered', 'technician-left']);
});

test('the fifth wrong one costs 15 s, then doubling; the wait survives a restart; never for good', async () => {
  const { technician, make, clock, events } = access();
  for (let i = 0; i < 4; i += 1) expect(await technician.enter('0000')).toEqual({ open: false, waitMs: 0 });
  expect(await technician.enter('0000')).toEqual({ open: false, waitMs: 15_000 });
  const restarted = make();
  // Even the right one is not looked at meanwhile.
  expect(await restarted.enter('246810')).toEqual({ open: false, waitMs: 15_000 });
  clock.advance(15_000);
  expect(await restarted.enter('0000')).toEqual({ open: false, waitMs: 30_000 });
  clock.advance(30_000);
  expect(await restarted.enter('246810')).toEqual({ open: true, waitMs: 0 });
  expect(events().filter((event) => event === 'technician-pin-wrong')).toHaveLength(6);
  restarted.leave();
  expect(await restarted.enter('0000')).toEqual({ open: false, waitMs: 0 });
});

test('half an hour without a touch closes', async () => {
  const { technician, clock } = access();
  await technician.enter('246810');
  clock.advance(29 * 60_000);
  technician.touch();
  clock.advance(29 * 60_000);
  expect(technician.open).toBe(true);
  clock.advance(60_000);
  expect(technician.open).toBe(false);
});

test('without a PIN in the configuration nobody gets in', async () => {
  const { technician } = access(null);
  expect(await technician.enter('246810')).toEqual({ open: false, waitMs: 0 });
});
