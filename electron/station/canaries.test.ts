import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { deskCase } from '../../intake/desk/contract.ts';
import { adult, type Citizen } from '../../tests/support/citizens.ts';
import type { TestIntake } from '../../tests/support/intake-harness.ts';
import { signedInAs } from '../../tests/support/staff.ts';
import { startTerminal, type TestStation } from '../../tests/support/station-harness.ts';
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';
import { type Caller, walkByCalls } from '../../tests/support/walk.ts';
import { askTerminal } from '../diagnose/ask-terminal.ts';

/**
 * Canaries: whole sessions with words that occur nowhere else, at every step also with mistakes, and then a search in
 * everything that terminal and intake write down about what happened.
 */
const canary: Citizen = {
  ...adult,
  'birth-date': { birthDate: '1947-11-29' },
  delivery: { delivery: 'pick-up', email: 'quastenflosser@kanarienvogel.example' },
};
const entered = [
  'Quastenflosser',
  'quastenflosser',
  'QUASTENFLOSSER',
  'Zwetschgenwasser',
  'Wolkenkuckucksheim',
  'Pfauenaugenweg',
  'Zoë',
  'Kanarienvogel',
  'kanarienvogel',
  '1947-11-29',
  '29.11.1947',
  'C01X00T47',
  'KANARIE7',
];

const written: string[] = [];
beforeEach(() => {
  written.length = 0;
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((chunk) => written.push(String(chunk)) > 0);
  for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, name).mockImplementation((...words) => void written.push(words.map(String).join(' ')));
});
afterEach(() => vi.restoreAllMocks());

/** Whoever enters everything wrong once before it is right. */
const clumsy = (station: TestStation): Caller => ({
  session: () => station.session(),
  must: async (name, params) => {
    if (name === 'session.submit' || name === 'photo.store' || name === 'signature.store')
      for (const wrong of mistakes(params)) expect((await station.call(name, wrong)).ok).toBe(false);
    return station.must(name, params);
  },
});

function mistakes(params: unknown): unknown[] {
  const value = z.looseObject({ page: z.string(), value: z.looseObject({}) }).safeParse(params).data;
  return [
    'Kanarienvogel',
    { Kanarienvogel: 'Kanarienvogel' },
    ...(value
      ? [
          { ...value, value: 'Kanarienvogel' },
          { ...value, value: { ...value.value, Kanarienvogel: 'Kanarienvogel' } },
          { ...value, page: 'Kanarienvogel' },
        ]
      : []),
    ...(value?.page === 'family-name'
      ? ['Quastenflosser ☃', 'Quastenflosser'.repeat(40), ''].map((familyName) => ({
          ...value,
          value: { familyName },
        }))
      : []),
  ];
}

/** Everything that the terminal keeps beside the sealed case itself, its slip and the row of its outbox. */
async function ofTheTerminal(station: TestStation): Promise<string[]> {
  await station.must('technician.enter', { pin: '2468' });
  const folder = temporaryFolder();
  await station.must('technician.export', { folder });
  const events = { errorsOnly: false, before: null, limit: 500 };
  const told = [
    await station.must('technician.events', events),
    await station.must('technician.overview', null),
    await station.must('technician.configuration', null),
    (await station.must('technician.report', null)).json,
    ...readdirSync(folder).map((name) => name + readFileSync(join(folder, name), 'latin1')),
    readdirSync(station.dataDir, { recursive: true }).join(),
  ];
  let diagnosed: unknown;
  void askTerminal(station.dataDir, null).then((answer) => {
    diagnosed = answer;
  });
  await station.until(async () => diagnosed !== undefined, 'diagnose');
  expect(diagnosed).toMatchObject({ ok: true });
  await station.must('technician.leave', null);
  return [...told, diagnosed].map((one) => (typeof one === 'string' ? one : JSON.stringify(one)));
}

/** The tables of the store, row by row. */
function tables(station: TestStation, left: readonly string[]): string {
  const db = new Database(join(station.dataDir, 'terminal.db'), { readonly: true });
  const names = z
    .array(z.object({ name: z.string() }))
    .parse(db.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).all())
    .filter(({ name }) => !left.includes(name));
  expect(names.length).toBeGreaterThan(5);
  const rows = names.map(({ name }) => JSON.stringify(db.prepare(`SELECT * FROM ${name}`).all()));
  db.close();
  return rows.join('\n');
}

async function ofTheIntake({ app, store, logged }: TestIntake, left: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ table_name: string }>`
    select table_name from information_schema.tables where table_schema = 'public'`.execute(store.db);
  const names = rows.map(({ table_name: name }) => name).filter((name) => !left.includes(name));
  expect(names).toContain('terminal_heartbeat');
  const contents = [];
  for (const name of names)
    contents.push(JSON.stringify((await sql`select * from ${sql.table(name)}`.execute(store.db)).rows));
  return [logged(), ...contents, (await app.inject('/metrics')).body];
}

async function fetchAndTakeOver(intake: TestIntake, caseCode: string): Promise<void> {
  const headers = await signedInAs(intake, 'clerk');
  const post = (url: string, payload: object) => intake.app.inject({ method: 'POST', url, headers, payload });
  expect((await post('/desk/api/fetch', { caseCode: 'Kanarienvogel', day: 29, month: 11 })).statusCode).toBe(
    404,
  );
  expect((await post('/desk/api/fetch', { caseCode, day: 1, month: 1 })).statusCode).toBe(404);
  const shown = deskCase.parse((await post('/desk/api/fetch', { caseCode, day: 29, month: 11 })).json());
  expect(shown.application.familyName).toBe('Quastenflosser');
  const taken = { handle: shown.handle, verification: 'in-procedure' };
  expect((await post(`/desk/api/cases/${shown.caseId}/take-over`, taken)).statusCode).toBe(200);
}

test('nothing that a citizen enters is in what terminal and intake write down about it', async () => {
  const { intake, station } = await startTerminal();
  // Calls that do not exist, a service with its code, a wrong slip, a wrong PIN.
  await station.call('Kanarienvogel', 'Kanarienvogel');
  await station.until(
    async () => (await station.must('snapshot.get', null)).terminal.services.includes('check-in'),
    'services',
  );
  await station.must('service.open', { service: 'check-in', language: 'de' });
  await station.must('service.checkIn', { code: 'KANARIE7' });
  await station.must('service.close', null);
  await station.must('service.open', { service: 'document-status', language: 'de' });
  await station.must('service.documentStatus', { serialNumber: 'C01X00T47' });
  await station.must('service.close', null);
  await station.must('session.return', { language: 'de' });
  await station.must('recapture.find', { caseCode: '41709263', day: 29, month: 11 });
  await station.must('session.cancel', null);
  await station.untilState('attract');
  await station.must('technician.enter', { pin: '19471129' });

  // Left half-way, with a restart in the middle and a power cut at the end.
  await walkByCalls(clumsy(station), canary, 'photo');
  await station.must('session.help', null);
  await station.stop();
  await station.start();
  await walkByCalls(clumsy(station), canary, 'fingerprints');
  await station.stop();
  station.sessionKey = null;
  await station.start();
  await station.until(async () => (await station.session()).state === 'attract', 'started again');

  // The whole way, with devices that fail and come back.
  await station.must('dev.fault', { device: 'slip-printer', fault: 'paper-out', on: true });
  await walkByCalls(clumsy(station), canary, 'review');
  await station.confirm();
  await station.until(async () => (await station.session()).slip?.printing === 'failed', 'no paper');
  await station.must('dev.fault', { device: 'slip-printer', fault: 'paper-out', on: false });
  await station.until(
    async () => (await station.call('slip.print', null)).ok || (await station.session()).slip === null,
    'printing again',
  );
  await station.until(async () => (await station.session()).slip?.printing === 'printed', 'printed');
  const { caseCode = '' } = (await station.session()).slip?.content ?? {};
  await station.must('documents.print', { kind: 'photo-sheet' });
  await station.must('slip.acknowledge', null);
  await station.untilState('attract');
  await station.until(
    async () => (await station.must('dev.state', null)).outbox[0]?.state === 'received',
    'received',
  );

  // The code finds the case: it stands in the case's row, and nowhere in a log.
  const secrets = [...entered, caseCode];
  const told = await ofTheTerminal(station);
  const kept = await ofTheIntake(intake, ['case_package', 'case_meta']);
  for (const secret of secrets) for (const text of [...told, ...kept]) expect(text).not.toContain(secret);

  await fetchAndTakeOver(intake, caseCode);
  await station.until(async () => {
    await station.must('dev.sync', null);
    return (await station.must('dev.state', null)).outbox[0]?.state === 'deleted';
  }, 'erased');
  // An hour later the counters are sent.
  station.clock.advance(3_700_000);
  await station.must('dev.sync', null);
  await station.stop();
  const after = [
    tables(station, ['outbox']),
    // Wrong tries are counted by code for a quarter of an hour.
    ...(await ofTheIntake(intake, ['case_meta', 'desk_attempt'])),
    written.join('\n'),
  ];
  expect(after.join()).toContain('completed');
  for (const secret of secrets) for (const text of after) expect(text).not.toContain(secret);
  await station.start();
});
