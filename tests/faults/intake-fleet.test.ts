import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { firstBrokenAuditEntry } from '../../intake/store/audit.ts';
import { openPostgres, type Store } from '../../intake/store/store.ts';
import { addEnrolmentCode } from '../../intake/store/terminals.ts';
import { startBalancer } from '../support/balancer.ts';
import { eventually } from '../support/eventually.ts';
import { freePort, spawnIntake, untilReady } from '../support/intake-process.ts';
import { startPostgres, type TestPostgres } from '../support/postgres.ts';
import { syncTerminal } from '../support/sync-terminal.ts';

/** Three intake processes behind one address on one PostgreSQL, and fifty terminals with their own store and sync. */
const terminalCount = 50;
const casesEach = 4;
const caseBytes = 60_000;

let folder: string;
let postgres: TestPostgres;
let databaseUrl: string;
let store: Store;
let ports: number[];
let intakes: ChildProcess[];
let balancer: { url: string; stop(): void };
let terminals: Awaited<ReturnType<typeof syncTerminal>>[];

let over = false;

/** As systemd does: what ends is begun anew, also what ends by itself because the database was away at its start. */
function start(at: number): void {
  const intake = spawnIntake({ port: ports[at] ?? 0, dataDir: join(folder, 'intake'), databaseUrl });
  intakes[at] = intake;
  intake.once('exit', () => {
    if (!over) start(at);
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ausweis-fleet-'));
  postgres = await startPostgres();
  databaseUrl = postgres.createDatabase('intake');
  ports = [await freePort(), await freePort(), await freePort()];
  // All at once on an empty database and without keys: one makes the schema and the keys, the others wait and use them.
  intakes = [];
  for (const at of ports.keys()) start(at);
  await Promise.all(ports.map(untilReady));
  store = await openPostgres(databaseUrl);
  balancer = await startBalancer(ports);
  terminals = [];
  for (let i = 0; i < terminalCount; i += 1) {
    const enrolmentCode = `terminal-${i}`;
    await addEnrolmentCode(store, enrolmentCode, Date.now());
    const own = join(folder, enrolmentCode);
    mkdirSync(own);
    const terminal = await syncTerminal({ url: balancer.url, folder: own, enrolmentCode });
    await terminal.sync.pull();
    terminals.push(terminal);
  }
});
afterAll(async () => {
  over = true;
  for (const terminal of terminals) await terminal.stop();
  balancer.stop();
  for (const intake of intakes) intake.kill('SIGTERM');
  await store.close();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

const addCases = async (each: number) => {
  const added = terminals.map(async ({ addCase }) => {
    const ids: string[] = [];
    for (let i = 0; i < each; i += 1) ids.push(await addCase(caseBytes));
    return ids;
  });
  return (await Promise.all(added)).flat();
};
const untilSent = () => {
  for (const { sync } of terminals) sync.uploadSoon();
  const sent = async () => terminals.every(({ outbox }) => outbox.unsent().count === 0);
  return eventually(sent, 'every case is received', 90_000);
};
const audited = async (event: 'received' | 'expired') => {
  const entries = await store.db.selectFrom('audit').select('case_id').where('event', '=', event).execute();
  return entries.map(({ case_id: id }) => id).sort();
};
const kept = async () => {
  const rows = await store.db.selectFrom('case_package').select('case_id').execute();
  return rows.map(({ case_id: id }) => id).sort();
};
let first: string[];

it('share the load; every case is there exactly once', async () => {
  first = await addCases(casesEach);
  await untilSent();
  expect(await kept()).toEqual([...first].sort());
  expect(await audited('received')).toEqual([...first].sort());
  for (const port of ports) {
    const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    const uploads =
      /intake_request_seconds_count\{method="PUT",route="\/v1\/cases\/:id",status="200"\} (\d+)/;
    expect(Number(uploads.exec(metrics)?.[1])).toBeGreaterThan(first.length / 10);
  }
});

it('killed while they upload and delete, with a crash of the database in between: nothing lost or doubled', async () => {
  // Half of the cases are past their 96 hours: the processes that start now delete them while uploads go on.
  const due = first.filter((_, at) => at % 2 === 0);
  await store.db
    .updateTable('case_meta')
    .set({ purge_at: new Date(0) })
    .where('id', 'in', due)
    .execute();
  const second = await addCases(2);
  for (const { sync } of terminals) sync.uploadSoon();
  const kill = async (at: number) => {
    const died = new Promise((resolve) => intakes[at]?.once('exit', resolve));
    intakes[at]?.kill('SIGKILL');
    await died;
  };
  const received = async () => (await audited('received')).length - first.length;
  await eventually(async () => (await received()) > 5, 'uploads have begun');
  await Promise.all([kill(0), kill(1)]);
  await eventually(async () => (await audited('expired')).length > 0, 'deletions have begun');
  await Promise.all([kill(0), kill(2)]);
  await postgres.crash();
  await Promise.all(ports.map(untilReady));
  await untilSent();
  await eventually(async () => (await audited('expired')).length >= due.length, 'deleted', 90_000);

  expect(await audited('received')).toEqual([...first, ...second].sort());
  expect(await audited('expired')).toEqual([...due].sort());
  const stay = new Set([...first, ...second].filter((id) => !due.includes(id)));
  expect(await kept()).toEqual([...stay].sort());
  expect(await firstBrokenAuditEntry(store.db)).toBeUndefined();
  const readable = await sql<{ count: string }>`select count(*) from case_package
    where position(convert_to('Lüdenscheidt', 'UTF8') in sealed) > 0`.execute(store.db);
  expect(readable.rows).toEqual([{ count: '0' }]);
});
