import { mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readinessReport } from '../../domain/technician/readiness-report.ts';
import { adult } from '../../tests/support/citizens.ts';
import { startTerminal, type TestStation } from '../../tests/support/station-harness.ts';
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';

const enter = (station: TestStation, pin = '2468') => station.must('technician.enter', { pin });
const fault = (
  station: TestStation,
  device: 'slip-printer' | 'fingerprint-scanner',
  name: string,
  on = true,
) => station.must('dev.fault', { device, fault: name, on });
const terminal = async (station: TestStation) => (await station.must('snapshot.get', null)).terminal;
/** A call whose answer needs the devices' time to pass. */
async function waited<T>(station: TestStation, call: Promise<T>): Promise<T> {
  let done = false;
  void call.finally(() => {
    done = true;
  });
  await station.until(async () => done, 'an answer');
  return call;
}

test('without the PIN every door is shut', async () => {
  const { station } = await startTerminal();
  for (const [name, params] of [
    ['technician.overview', null],
    ['technician.check', { id: null }],
    ['technician.events', { errorsOnly: false, before: null, limit: 10 }],
    ['technician.report', null],
    ['technician.restart', { target: 'station' }],
    ['technician.configuration', null],
    ['technician.export', { folder: temporaryFolder() }],
    ['technician.offeredConfigurations', null],
    ['technician.takeOverConfiguration', { file: 'x.yaml' }],
  ] as const)
    expect(await station.call(name, params)).toMatchObject({ ok: false, failure: { code: 'not-now' } });
  expect(await enter(station, '1111')).toEqual({ open: false, waitSeconds: 0 });
});

test('service mode: only between sessions, nobody is taken meanwhile, and it ends by itself', async () => {
  const { station } = await startTerminal();
  await station.walkTo(adult, 'sex');
  expect(await station.call('technician.enter', { pin: '2468' })).toMatchObject({
    failure: { code: 'not-now' },
  });
  await station.must('session.cancel', null);
  await station.untilState('attract');
  expect(await enter(station)).toEqual({ open: true, waitSeconds: 0 });
  await station.untilState('out-of-service');
  expect(await terminal(station)).toMatchObject({ outOfService: 'service', technician: { open: true } });
  expect(await station.call('session.start', { language: 'de' })).toMatchObject({ ok: false });
  station.clock.advance(30 * 60_000);
  await station.untilState('attract');
  expect((await terminal(station)).technician.open).toBe(false);
});

test('an update closes the terminal, but never on a citizen; when it is over it opens by itself', async () => {
  const { station } = await startTerminal();
  await station.walkTo(adult, 'sex');
  const mark = join(station.dataDir, 'closed-for-update');
  mkdirSync(mark);
  station.clock.advance(60_000);
  expect((await station.session()).state).toBe('page');
  await station.must('session.cancel', null);
  await station.until(async () => (await terminal(station)).outOfService === 'service', 'closed');
  await station.untilState('out-of-service');
  rmdirSync(mark);
  station.clock.advance(60_000);
  await station.untilState('attract');
});

test('all checks of a healthy terminal pass, each a row; the report is made of the latest', async () => {
  const { station } = await startTerminal();
  await station.must('camera.report', { condition: { state: 'ok', code: null } });
  await station.must('camera.facts', { label: 'x', width: 3840, height: 2160, framesPerSecond: 30 });
  await enter(station);
  const { runs } = await waited(station, station.must('technician.check', { id: null }));
  expect(runs.filter(({ ok }) => !ok)).toEqual([]);
  expect(runs.map(({ id }) => id)).toContain('storage-integrity');
  const report = await station.must('technician.report', null);
  const read = readinessReport.parse(JSON.parse(report.json));
  expect(read.ok).toBe(true);
  // The morning's report may run meanwhile: then its rows are the latest.
  const rowOf = new Map(read.checks.map(({ id, row }) => [id, row]));
  expect([...rowOf.keys()].toSorted()).toEqual(runs.map(({ id }) => id).toSorted());
  for (const { id, row } of runs) expect(rowOf.get(id)).toBeGreaterThanOrEqual(row);
  expect(Buffer.from(report.pdf).subarray(0, 5).toString()).toBe('%PDF-');

  await fault(station, 'fingerprint-scanner', 'dirty');
  const { runs: again } = await waited(station, station.must('technician.check', { id: 'scanner-platen' }));
  expect(again).toMatchObject([{ ok: false, device: 'fingerprint-scanner' }]);
  expect(readinessReport.parse(JSON.parse((await station.must('technician.report', null)).json)).ok).toBe(
    false,
  );
  const platen = await station.must('technician.platen', null);
  expect(Math.max(...platen.cells)).toBeGreaterThan(0.1);
  expect(platen.cells.length % platen.columns).toBe(0);
});

test('a test case goes the whole way and leaves nothing; without the network it says so', async () => {
  const { intake, station } = await startTerminal();
  await enter(station);
  const run = async () =>
    (await waited(station, station.must('technician.check', { id: 'test-case' }))).runs[0];
  expect(await run()).toMatchObject({
    ok: true,
    detail: 'Ein Testvorgang wurde versiegelt, gesendet, dort geöffnet und gelöscht.',
  });
  expect((await station.must('dev.state', null)).outbox).toEqual([]);
  const metas = await intake.store.db.selectFrom('case_meta').select(['state', 'case_code']).execute();
  expect(metas).toEqual([{ state: 'fetched', case_code: '00000000' }]);
  expect(await intake.store.db.selectFrom('case_package').selectAll().execute()).toEqual([]);
  await station.must('dev.network', { on: false });
  expect(await run()).toMatchObject({
    ok: false,
    detail: 'Der Testvorgang kam nicht an (unreachable).',
  });
});

test('the overview has the day of each device, its faults, counters and paper', async () => {
  const { station } = await startTerminal();
  await station.walkTo(adult, 'review');
  await station.confirm();
  await station.until(async () => (await station.session()).slip?.printing === 'printed', 'printed');
  await station.must('slip.acknowledge', null);
  await station.untilState('attract');
  await fault(station, 'slip-printer', 'paper-out');
  station.clock.advance(60_000);
  await fault(station, 'slip-printer', 'paper-out', false);
  station.clock.advance(1_000);
  await enter(station);
  const overview = await station.must('technician.overview', null);
  const printer = overview.devices.find(({ kind }) => kind === 'slip-printer');
  expect(printer?.day.map(({ state }) => state)).toEqual(['unknown', 'ok', 'down', 'ok']);
  expect(printer?.name).toBe('simulated-printer');
  expect(overview.faults).toContainEqual({ device: 'slip-printer', code: 'paper-out', count: 1 });
  expect(overview.paper.printedSinceChange).toBe(1);
  expect(overview.counters).toContainEqual({ name: 'Gedruckte Belege', value: 1 });
  await station.must('technician.paperChanged', null);
  expect((await station.must('technician.overview', null)).paper.printedSinceChange).toBe(0);
});

test('the event log names events, roles and what to do; errors alone on request; nothing of a person', async () => {
  const { station } = await startTerminal();
  await station.walkTo(adult, 'review');
  await station.must('session.cancel', null);
  await station.untilState('attract');
  await fault(station, 'slip-printer', 'jam');
  await enter(station);
  const all = await station.must('technician.events', { errorsOnly: false, before: null, limit: 500 });
  expect(all.events.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['session-started', 'session-wiped', 'technician-entered', 'slip-printer-down']),
  );
  expect(JSON.stringify(all)).not.toMatch(/Quastenflosser|Zwetschgenwasser|1983/);
  const errors = await station.must('technician.events', { errorsOnly: true, before: null, limit: 500 });
  expect(errors.events.map(({ id }) => id)).toContain('slip-printer-down');
  expect(errors.events.every(({ disposition }) => disposition !== 'none')).toBe(true);
});

test('log and report go to a stick; a stick that takes nothing is told', async () => {
  const { station } = await startTerminal();
  await enter(station);
  const folder = temporaryFolder();
  const { files } = await station.must('technician.export', { folder });
  expect(files.map((name) => name.split('.').at(-1))).toEqual(['jsonl', 'json', 'pdf']);
  const file = join(folder, 'a-file');
  writeFileSync(file, '');
  expect(await station.must('technician.export', { folder: file })).toEqual({
    files: [],
    failure: 'unwritable',
  });
});

test('the configuration is shown without its secrets', async () => {
  const { station } = await startTerminal();
  await enter(station);
  const { yaml, problems } = await station.must('technician.configuration', null);
  expect(yaml).toContain('enrolmentCode: •••');
  expect(yaml).toContain('idleSeconds: 90');
  expect(problems).toEqual([]);
});

test('a device is restarted, a test slip printed, the lift driven to its ends', async () => {
  const { station } = await startTerminal();
  await enter(station);
  expect(await station.must('technician.restart', { target: 'slip-printer' })).toEqual({ done: true });
  expect(await station.must('technician.restart', { target: 'camera' })).toEqual({ done: false });
  expect(await waited(station, station.must('technician.act', { action: 'test-slip' }))).toEqual({
    ok: true,
    code: null,
  });
  expect((await station.must('dev.state', null)).slipPng).not.toBeNull();
  // The checks of the morning, which begin by themselves, may have the lift for a moment.
  await station.until(
    async () => (await waited(station, station.must('technician.act', { action: 'lift-top' }))).ok,
    'the lift at its top',
  );
  expect((await station.must('dev.state', null)).cameraHeight).toBeCloseTo(0.3);
  await fault(station, 'slip-printer', 'paper-out');
  expect(await waited(station, station.must('technician.act', { action: 'test-slip' }))).toEqual({
    ok: false,
    code: 'paper-out',
  });
});

test('every morning the report is made by itself, once, when nobody is there', async () => {
  const { station } = await startTerminal();
  const made = async () => {
    await enter(station);
    const { events } = await station.must('technician.events', {
      errorsOnly: false,
      before: null,
      limit: 500,
    });
    await station.must('technician.leave', null);
    return events.filter(({ id }) => id === 'report-made').length;
  };
  station.clock.advance(60_000);
  await station.until(async () => (await made()) === 1, 'the one of today');
  const before = 1;
  for (let hour = 0; hour < 24; hour += 1) {
    station.clock.advance(3_600_000);
    await station.until(async () => true, 'a moment');
  }
  await station.until(async () => (await made()) === before + 1, 'one more');
});

test('a test press is shown and judged, and kept nowhere; no finger and no scanner are told apart', async () => {
  const { station } = await startTerminal();
  await enter(station);
  const pressed = await waited(station, station.must('technician.press', null));
  expect(pressed).toMatchObject({ ok: true, code: null });
  expect(pressed.quality).toBeGreaterThan(0);
  expect(station.fingerPreview).toBeNull();
  await fault(station, 'fingerprint-scanner', 'nothing');
  expect(await waited(station, station.must('technician.press', null))).toEqual({
    ok: false,
    code: 'nothing',
    quality: null,
  });
  await fault(station, 'fingerprint-scanner', 'unplugged');
  expect(await waited(station, station.must('technician.press', null))).toMatchObject({
    ok: false,
    code: 'disconnected',
  });
});

test('keypad, headphones and code reader are heard; looking on does not keep the pages open', async () => {
  const { station } = await startTerminal();
  await enter(station);
  const inputs = (anew = false) => station.must('technician.inputs', { anew });
  expect(await inputs(true)).toEqual({ keys: [], headphones: false, codes: 0 });
  await station.must('dev.scan', null);
  for (const key of ['enter', 'help'] as const) await station.must('dev.key', { key });
  await station.must('dev.fault', { device: 'control-board', fault: 'headphones', on: true });
  expect(await inputs()).toEqual({ keys: ['enter', 'help'], headphones: true, codes: 1 });
  expect((await inputs(true)).codes).toBe(0);
  station.clock.advance(29 * 60_000);
  await station.must('technician.touch', null);
  station.clock.advance(29 * 60_000);
  await inputs();
  expect((await terminal(station)).technician.open).toBe(true);
  station.clock.advance(60_000);
  expect((await terminal(station)).technician.open).toBe(false);
});

test('a configuration from a stick: what it changes is named, nothing else is read, the station starts anew', async () => {
  const { station } = await startTerminal();
  const stick = temporaryFolder();
  const file = join(station.dataDir, 'terminal.yaml');
  writeFileSync(
    file,
    `name: Halle\nintake: { enrolmentCode: streng-geheim }\ntechnician: { exportFolders: [${stick}] }\n`,
  );
  station.settings = { technician: { exportFolders: [stick] } };
  await station.stop();
  await station.start();
  await enter(station);
  writeFileSync(join(stick, 'b.yaml'), 'nmae: x\n');
  writeFileSync(
    join(stick, 'a.yaml'),
    `timers: { idleSeconds: 111 }\ntechnician: { exportFolders: [${stick}] }\n`,
  );
  const offered = await station.must('technician.offeredConfigurations', null);
  expect(offered.files).toEqual([
    { file: join(stick, 'a.yaml'), changed: ['timers.idleSeconds'], problems: [] },
    { file: join(stick, 'b.yaml'), changed: [], problems: ['Zeile 1, nmae: Diesen Namen gibt es nicht.'] },
  ]);
  const take = (path: string) => station.must('technician.takeOverConfiguration', { file: path });
  expect((await take(join(stick, 'b.yaml'))).problems).toHaveLength(1);
  expect((await take(file)).problems).toHaveLength(1);
  expect(station.restarts).toEqual([]);
  expect(await take(join(stick, 'a.yaml'))).toEqual({ problems: [] });
  expect(station.restarts).toEqual(['station']);
  const written = readFileSync(file, 'utf8');
  for (const part of ['idleSeconds: 111', 'streng-geheim', 'name: Halle']) expect(written).toContain(part);
  const { files } = await station.must('technician.export', { folder: stick });
  const exported = files.find((name) => name.endsWith('.yaml')) ?? '';
  expect(readFileSync(join(stick, exported), 'utf8')).not.toContain('geheim');
});
