import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { silentAfterMs } from '../../domain/fleet/alarms.ts';
import type { Order } from '../../domain/fleet/command.ts';
import { type Heartbeat, heartbeatAnswer } from '../../domain/fleet/heartbeat.ts';
import { emptyTables } from '../../tests/support/empty-tables.ts';
import { databases } from '../../tests/support/intake-databases.ts';
import { startIntake, type TestIntake, TestTerminal } from '../../tests/support/intake-harness.ts';
import { signedInAs } from '../../tests/support/staff.ts';
import type { StaffRole } from '../staff/role.ts';
import { firstBrokenAuditEntry } from '../store/audit.ts';
import type { Store } from '../store/store.ts';
import { fleetRetentionMs, keepFleet } from './alarms.ts';
import { fleetAnswer } from './contract.ts';

const well: Heartbeat = {
  name: 'Terminal 1',
  version: '0.1.0',
  state: 'attract',
  step: null,
  devices: [{ kind: 'camera', state: 'ok', code: null }],
  slipsLeft: 300,
  unsent: 0,
  oldestUnsentAt: null,
  readiness: { at: '2026-11-22T05:30:00.000Z', failed: 0 },
  closed: null,
  mode: 'open',
  message: null,
  done: [],
};

describe.each(databases)('the fleet on $name', ({ open }) => {
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

  const beat = async (changed: Partial<Heartbeat> = {}) =>
    heartbeatAnswer.parse((await terminal.request('POST', '/v1/heartbeat', { ...well, ...changed })).json())
      .commands;
  const look = async (role: StaffRole = 'technician') => {
    const headers = await signedInAs(intake, role);
    const answer = await intake.app.inject({ method: 'GET', url: '/fleet/api/terminals', headers });
    const [shown] = fleetAnswer.parse(answer.json()).terminals;
    if (!shown) throw new Error('no terminal is shown');
    return shown;
  };
  const order = async (given: Order, role: StaffRole = 'technician', id = terminal.id) => {
    const headers = await signedInAs(intake, role);
    const url = `/fleet/api/terminals/${id}/commands`;
    return intake.app.inject({ method: 'POST', url, headers, payload: { order: given } });
  };
  const alarms = async () =>
    (await look()).alarms.map(({ kind, subject, closedAt }) => [kind, subject, closedAt !== null]);

  it('shows each terminal as it last said, and since when it has been in its step', async () => {
    expect(await look()).toMatchObject({ terminalId: terminal.id, at: null, beat: null, alarms: [] });
    await beat({ state: 'page', step: 'photo' });
    const since = new Date(intake.clock.now()).toISOString();
    intake.clock.advance(60_000);
    await beat({ state: 'page', step: 'photo' });
    expect(await look()).toMatchObject({ stepSince: since, beat: { step: 'photo', name: 'Terminal 1' } });
    intake.clock.advance(60_000);
    await beat({ state: 'page', step: 'fingerprints' });
    const now = new Date(intake.clock.now()).toISOString();
    expect(await look()).toMatchObject({ at: now, stepSince: now });
  });

  it('opens an alarm when a condition begins, once, and closes it when it ends', async () => {
    const down = [{ kind: 'slip-printer' as const, state: 'down' as const, code: 'paper-out' }];
    await beat({ devices: down });
    await beat({ devices: down, readiness: { at: '2026-11-22T05:30:00.000Z', failed: 2 } });
    expect((await alarms()).sort()).toEqual([
      ['device-down', 'slip-printer', false],
      ['not-ready', '', false],
      ['paper', '', false],
    ]);
    await beat();
    expect((await alarms()).every(([, , closed]) => closed)).toBe(true);
    intake.clock.advance(24 * 3_600_000);
    await beat({ devices: down, closed: 'stood-down' });
    expect(await alarms()).toContainEqual(['device-down', 'slip-printer', false]);
    expect((await alarms()).length).toBe(2);
  });

  it('notices cases that do not leave, and a terminal that takes nobody', async () => {
    const hourAgo = new Date(intake.clock.now() - 3_600_001).toISOString();
    await beat({ unsent: 1, oldestUnsentAt: hourAgo, closed: 'unfit' });
    expect((await alarms()).sort()).toEqual([
      ['closed', 'unfit', false],
      ['unsent', '', false],
    ]);
  });

  it('notices a terminal that has fallen silent, and that it is back', async () => {
    await beat();
    intake.clock.advance(silentAfterMs - 1);
    await keepFleet(store, intake.clock.now());
    expect(await alarms()).toEqual([]);
    intake.clock.advance(1);
    await keepFleet(store, intake.clock.now());
    await keepFleet(store, intake.clock.now());
    expect(await alarms()).toEqual([['silent', '', false]]);
    await beat();
    expect(await alarms()).toEqual([['silent', '', true]]);
  });

  it('hands a command out until the terminal says that it is done; who gave it is in the audit', async () => {
    const message: Order = { kind: 'message', text: 'Heute bis 16 Uhr' };
    expect((await order(message)).statusCode).toBe(200);
    expect((await order({ kind: 'restart' }, 'administrator')).statusCode).toBe(200);
    const [first, second] = await beat();
    expect([first?.order, second?.order]).toEqual([message, { kind: 'restart' }]);
    expect(await beat()).toHaveLength(2);
    expect(await beat({ done: [first?.id ?? ''] })).toEqual([second]);
    const { commands } = await look();
    expect(commands.map(({ order, doneAt }) => [order.kind, doneAt !== null])).toEqual(
      expect.arrayContaining([
        ['message', true],
        ['restart', false],
      ]),
    );
    const audit = await store.db.selectFrom('audit').selectAll().orderBy('seq').execute();
    const events = audit.filter(({ event }) => event.startsWith('fleet-'));
    expect(events.map(({ event, staff_id }) => [event, staff_id !== null])).toEqual([
      ['fleet-message', true],
      ['fleet-restart', true],
      ['fleet-done', false],
    ]);
    expect(await firstBrokenAuditEntry(store.db)).toBeUndefined();
  });

  it('lets only technicians and administrators look and order, and another terminal finish nothing', async () => {
    for (const role of ['clerk', 'lead'] as const)
      expect((await order({ kind: 'restart' }, role)).statusCode).toBe(403);
    const bare = await intake.app.inject({ method: 'GET', url: '/fleet/api/terminals' });
    expect(bare.statusCode).toBe(401);
    expect((await order({ kind: 'restart' }, 'technician', randomUUID())).statusCode).toBe(404);
    expect((await order({ kind: 'message', text: 'x'.repeat(161) })).statusCode).toBe(400);
    await order({ kind: 'mode', mode: 'stood-down' });
    const [command] = await beat();
    const other = await TestTerminal.enrol(intake);
    await other.request('POST', '/v1/heartbeat', { ...well, done: [command?.id] });
    expect(await beat()).toEqual([command]);
  });

  it('forgets closed alarms and finished commands after 30 days', async () => {
    await order({ kind: 'restart' });
    const [command] = await beat({ closed: 'unfit' });
    await beat({ done: [command?.id ?? ''] });
    intake.clock.advance(fleetRetentionMs - 1);
    await keepFleet(store, intake.clock.now());
    const rows = async () => [
      (await store.db.selectFrom('fleet_alarm').where('kind', '=', 'closed').selectAll().execute()).length,
      (await store.db.selectFrom('fleet_command').selectAll().execute()).length,
    ];
    expect(await rows()).toEqual([1, 1]);
    intake.clock.advance(1);
    await keepFleet(store, intake.clock.now());
    expect(await rows()).toEqual([0, 0]);
  });
});
