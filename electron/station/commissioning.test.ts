import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  type AutomaticCheckId,
  automaticCheckId,
  type CheckRun,
  deviceOfCheck,
} from '../../domain/technician/check.ts';
import { missingForService } from '../../domain/technician/commissioning.ts';
import { newTypableCode } from '../../intake/store/secret-hash.ts';
import { startNewTerminal, startTerminal, type TestStation } from '../../tests/support/station-harness.ts';

const terminal = async (station: TestStation) => (await station.must('snapshot.get', null)).terminal;
const overview = async (station: TestStation) =>
  (await station.must('technician.overview', null)).commissioning;

/** Runs a check, or all of them, and lets the devices' time pass until it is done. */
async function checked(station: TestStation, id: AutomaticCheckId | null): Promise<void> {
  let done = false;
  void station.must('technician.check', { id }).then(() => {
    done = true;
  });
  await station.until(async () => done, 'checked');
}

test('from the box to the first citizen: set up without a PIN once, tested, accepted', async () => {
  const { station, url, enrolmentCode } = await startNewTerminal();
  expect(await terminal(station)).toMatchObject({ outOfService: 'not-enrolled', technician: { open: true } });
  expect(await overview(station)).toMatchObject({ state: 'new', asksForSetUp: true });
  expect(await station.must('technician.commission', null)).toEqual({ done: false });
  const entered = {
    ...{ name: 'Halle 1', counterPlace: 'Erdgeschoss, Schalter 3' },
    ...{ intakeUrl: url, enrolmentCode, pin: '73501' },
  };
  const setUp = (change: object) => station.must('technician.setUp', { ...entered, ...change });
  expect((await setUp({ intakeUrl: 'http://eingang.example.org' })).problems).toHaveLength(1);
  expect((await setUp({ pin: null })).problems).toEqual(['Eine PIN ist nötig.']);
  expect(station.restarts).toEqual([]);
  expect(await setUp({})).toEqual({ problems: [] });
  expect(station.restarts).toEqual(['station']);

  const file = readFileSync(join(station.dataDir, 'terminal.yaml'), 'utf8');
  expect(file).not.toContain('73501');
  expect(file).toContain('Schalter 3');
  station.settings = parse(file);
  station.isNew = false;
  await station.stop();
  await station.start();
  await station.until(async () => (await terminal(station)).terminalId !== '', 'enrolled');
  // Enrolled, and still nobody is taken; the PIN is asked for, and there is no way around it.
  expect(await terminal(station)).toMatchObject({
    outOfService: 'not-enrolled',
    technician: { open: false, asksPin: true },
  });
  expect(await station.call('session.start', { language: 'de' })).toMatchObject({ ok: false });
  expect(await station.call('technician.setUp', entered)).toMatchObject({ failure: { code: 'not-now' } });
  expect((await station.must('technician.enter', { pin: '2468' })).open).toBe(false);
  expect((await station.must('technician.enter', { pin: '73501' })).open).toBe(true);
  expect(await station.call('technician.setUp', entered)).toMatchObject({ failure: { code: 'not-now' } });
  expect(await station.must('technician.setScale', { millimetresPerPixel: 0.31 })).toEqual({ problems: [] });
  expect((await terminal(station)).millimetresPerPixel).toBe(0.31);

  expect((await overview(station)).missing).toContain('test-case');
  expect(await station.must('technician.commission', null)).toEqual({ done: false });
  await station.must('camera.report', { condition: { state: 'ok', code: null } });
  await station.must('camera.facts', { label: 'x', width: 3840, height: 2160, framesPerSecond: 30 });
  await checked(station, null);
  // While devices are waited for, this clock runs ahead of real requests: what came too late is asked once more.
  for (const id of (await overview(station)).missing)
    if (deviceOfCheck[id] === 'network') await checked(station, automaticCheckId.parse(id));
  for (const id of [
    'screen-touch',
    'screen-ruler',
    'camera-picture',
    'scanner-capture',
    'slip-test',
  ] as const) {
    expect(await station.must('technician.commission', null)).toEqual({ done: false });
    await station.must('technician.confirm', { id, ok: true, value: null, detail: 'In Ordnung.' });
  }
  expect((await overview(station)).missing).toEqual([]);
  expect(await station.must('technician.commission', null)).toEqual({ done: true });
  expect(await overview(station)).toMatchObject({ state: 'done', asksForSetUp: false });
  await station.must('technician.leave', null);
  await station.untilState('attract');
  expect((await terminal(station)).technician).toMatchObject({ open: false, asksPin: false });
  await station.must('session.start', { language: 'de' });
});

test('a terminal that a file has set up serves at once, and cannot be set up without its PIN', async () => {
  const { station } = await startTerminal();
  expect(await terminal(station)).toMatchObject({ outOfService: null, technician: { open: false } });
  const entered = {
    name: 'x',
    counterPlace: '',
    intakeUrl: 'https://x.example',
    enrolmentCode: 'einmal-4711',
    pin: '1234',
  };
  expect(await station.call('technician.setUp', entered)).toMatchObject({ failure: { code: 'not-now' } });
  await station.must('technician.enter', { pin: '2468' });
  expect(await overview(station)).toMatchObject({ state: 'none', asksForSetUp: false });
  expect(await station.call('technician.setUp', entered)).toMatchObject({ failure: { code: 'not-now' } });
});

const printerAt = (place: string) =>
  ({ device: 'slipPrinter', driver: 'escpos', form: 'network', place }) as const;

test('devices are chosen at the screen of a new terminal; the others stay as they are', async () => {
  const { station } = await startNewTerminal();
  const choose = (place: string) => station.must('technician.setDevices', { devices: [printerAt(place)] });
  expect((await choose('drucker')).problems).toHaveLength(1);
  expect((await choose('drucker:99999')).problems).toHaveLength(1);
  expect(station.restarts).toEqual([]);
  expect(await choose('127.0.0.1:9')).toEqual({ problems: [] });
  expect(station.restarts).toEqual(['station']);
  const { devices } = parse(readFileSync(join(station.dataDir, 'terminal.yaml'), 'utf8'));
  expect(devices.slipPrinter).toMatchObject({ driver: 'escpos', place: { host: '127.0.0.1', port: 9 } });
  // Named or not, it keeps the column that it had.
  expect(devices.controlBoard).toEqual({ driver: 'simulated' });

  station.settings = { devices };
  await station.stop();
  await station.start();
  const shown = (await station.must('technician.devices', null)).devices;
  expect(shown).toContainEqual({ ...printerAt('127.0.0.1:9'), fixedBy: null });
  expect(shown).toHaveLength(6);
});

test('a device of the administrator’s file is shown and not changed, nor any where signatures count', async () => {
  const { station } = await startNewTerminal();
  station.namedFile = join(station.dataDir, 'etc.yaml');
  writeFileSync(station.namedFile, 'devices: { slipPrinter: { driver: simulated } }\n');
  const restart = async () => {
    await station.stop();
    await station.start();
  };
  const fixed = async () =>
    (await station.must('technician.devices', null)).devices.flatMap(({ device, fixedBy }) =>
      fixedBy === null ? [] : [`${device} ${fixedBy}`],
    );
  await restart();
  expect(await fixed()).toEqual(['slipPrinter file']);
  expect(
    (await station.must('technician.setDevices', { devices: [printerAt('127.0.0.1:9')] })).problems,
  ).toHaveLength(1);

  const { publicKey } = generateKeyPairSync('ed25519');
  const spki = publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  station.settings = { intake: {}, origin: { publicKey: spki } };
  await restart();
  expect(await fixed()).toHaveLength(6);
  const board = { device: 'controlBoard', driver: 'none', form: 'none', place: '' } as const;
  expect((await station.must('technician.setDevices', { devices: [board] })).problems).toHaveLength(1);
  expect(station.restarts).toEqual([]);
});

test('devices that are real need a PIN first: the demonstration’s would open nothing any more', async () => {
  const { station } = await startTerminal();
  const devices = [printerAt('127.0.0.1:9')];
  expect(await station.call('technician.setDevices', { devices })).toMatchObject({
    failure: { code: 'not-now' },
  });
  await station.must('technician.enter', { pin: '2468' });
  expect((await station.must('technician.setDevices', { devices })).problems).toEqual([
    expect.stringContaining('PIN'),
  ]);
  const board = { device: 'controlBoard', driver: 'none', form: 'none', place: '' } as const;
  expect(await station.must('technician.setDevices', { devices: [board] })).toEqual({ problems: [] });
});

test('missing is what was never made and what failed last; only of devices that are there', () => {
  expect(missingForService([], ['camera'])).toEqual(
    expect.arrayContaining(['camera-picture', 'screen-ruler', 'test-case']),
  );
  expect(missingForService([], ['camera'])).not.toContain('slip-test');
  const failed: CheckRun = {
    row: 1,
    at: '2026-11-25T12:00:00.000Z',
    id: 'storage-free',
    device: 'storage',
    ok: false,
    value: null,
    detail: '',
    ms: 0,
    by: 'technician',
  };
  expect(missingForService([failed], [])).toContain('storage-free');
});

test('a code that a person types has 100 random bits and no signs that look alike', () => {
  const codes = Array.from({ length: 50 }, newTypableCode);
  for (const code of codes) expect(code).toMatch(/^([0-9a-hjkmnp-tv-z]{4}-){4}[0-9a-hjkmnp-tv-z]{4}$/);
  expect(new Set(codes).size).toBe(50);
});
