import { z } from 'zod';
import type { Audit } from '../store/audit.ts';
import type { CheckRuns } from '../store/check-runs.ts';
import type { DeviceEvents } from '../store/device-events.ts';
import type { Settings } from '../store/settings.ts';
import type { SlipsPrinted } from '../store/slips-printed.ts';

export const logRetentionMs = 30 * 86_400_000;
/** A device that fails a hundred times an hour fills this in six weeks; beyond it the oldest go before their time. */
const mostRows = 100_000;
export const paperChangedSetting = 'paper-changed-at';

/**
 * The technical log, without personal data, is kept for 30 days. The latest run of each check, the latest condition of
 * each device and the slips of the roll that is in the printer stay: they say how the terminal is now.
 */
export function forgetLog(
  stores: {
    audit: Audit;
    deviceEvents: DeviceEvents;
    checkRuns: CheckRuns;
    slipsPrinted: SlipsPrinted;
    settings: Settings;
  },
  now: number,
): void {
  const before = now - logRetentionMs;
  stores.audit.forget(before, now, mostRows);
  stores.deviceEvents.forget(before, mostRows);
  stores.checkRuns.forget(before, mostRows);
  const paperChangedAt = stores.settings.get(paperChangedSetting, z.number()) ?? before;
  stores.slipsPrinted.forget(Math.min(before, paperChangedAt));
}
