import { beforeEach, expect, test } from 'vitest';
import { Audit } from '../store/audit.ts';
import { CheckRuns } from '../store/check-runs.ts';
import { openDatabase } from '../store/database.ts';
import { DeviceEvents } from '../store/device-events.ts';
import { Settings } from '../store/settings.ts';
import { SlipsPrinted } from '../store/slips-printed.ts';
import { forgetLog, logRetentionMs, paperChangedSetting } from './forget-log.ts';

const start = Date.UTC(2026, 10, 22);
const run = { ok: true, value: null, detail: 'In Ordnung.', ms: 1, by: 'morning' } as const;
const all = logRetentionMs * 10;

function filled() {
  const db = openDatabase(':memory:');
  const stores = {
    audit: new Audit(db),
    deviceEvents: new DeviceEvents(db),
    checkRuns: new CheckRuns(db),
    slipsPrinted: new SlipsPrinted(db),
    settings: new Settings(db),
  };
  stores.audit.append('report-made', null, start);
  stores.audit.append('report-made', null, start + 1);
  for (const at of [start, start + 1]) {
    stores.deviceEvents.append('slip-printer', { state: 'down', code: 'paper-out' }, at);
    stores.checkRuns.append({ id: 'storage-free', ...run }, at);
    stores.slipsPrinted.append(at);
  }
  return stores;
}

let stores: ReturnType<typeof filled>;
beforeEach(() => {
  stores = filled();
});
const counts = () => [
  stores.audit.rows().length,
  stores.deviceEvents.since(0).length,
  stores.checkRuns.before(start + all, 10).length,
  stores.slipsPrinted.since(0).length,
];

test('30 days are kept, not a millisecond longer', () => {
  forgetLog(stores, start + logRetentionMs);
  expect(counts()).toEqual([2, 2, 2, 2]);
  forgetLog(stores, start + logRetentionMs + 1);
  expect(counts()).toEqual([1, 1, 1, 1]);
});

test('what says how the terminal is now stays: latest condition, latest checks, slips of the roll in the printer', () => {
  stores.settings.set(paperChangedSetting, start + 1);
  forgetLog(stores, start + all);
  expect(counts()).toEqual([0, 1, 1, 1]);
  stores.settings.set(paperChangedSetting, start + all);
  forgetLog(stores, start + all);
  expect(counts()).toEqual([0, 1, 1, 0]);
  expect(stores.audit.firstBreak()).toBeUndefined();
});

test('a device that never stops failing does not fill the disk', () => {
  for (let index = 0; index < 10; index += 1)
    stores.deviceEvents.append('camera', { state: 'down', code: 'disconnected' }, start + 2);
  stores.deviceEvents.forget(0, 5);
  // Five, and the latest word on the printer.
  expect(stores.deviceEvents.since(0)).toHaveLength(6);
});
