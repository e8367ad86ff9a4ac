import type { DeviceCondition } from '../../../domain/devices/condition.ts';
import type { DocumentPrinterFailureCode } from '../port.ts';

/** Keywords of `printer-state-reasons` (RFC 8011 §5.4.12, PWG 5100.9) that stop the paper; the first found counts. */
const stops: readonly (readonly [DocumentPrinterFailureCode, readonly string[]])[] = [
  ['cover-open', ['cover-open', 'door-open', 'interlock-open', 'input-tray-missing']],
  ['jam', ['media-jam', 'fuser-over-temp', 'fuser-under-temp']],
  ['paper-out', ['media-empty', 'media-needed', 'output-area-full']],
  ['ink-out', ['toner-empty', 'marker-supply-empty', 'marker-waste-full']],
  ['offline', ['offline', 'shutdown', 'paused', 'stopped', 'stopped-partly', 'timed-out', 'other']],
];

const lows: readonly (readonly [string, readonly string[]])[] = [
  ['paper-low', ['media-low', 'media-empty', 'media-needed']],
  ['ink-low', ['toner-low', 'marker-supply-low', 'toner-empty', 'marker-supply-empty']],
];

const stopped = 5;

/** Why nothing can be printed; undefined when it can. `state` is `printer-state`: 3 idle, 4 processing, 5 stopped. */
export function stopReason(
  state: number,
  reasons: readonly string[],
): DocumentPrinterFailureCode | undefined {
  const serious = reasons
    .filter((reason) => !/-(warning|report)$/.test(reason))
    .map((reason) => reason.replace(/-error$/, ''));
  const found = stops.find(([, keywords]) => keywords.some((keyword) => serious.includes(keyword)));
  return found?.[0] ?? (state === stopped ? 'offline' : undefined);
}

export function conditionFor(state: number, reasons: readonly string[]): DeviceCondition {
  const stop = stopReason(state, reasons);
  if (stop) return { state: 'down', code: stop };
  const mild = reasons.map((reason) => reason.replace(/-warning$/, ''));
  const low = lows.find(([, keywords]) => keywords.some((keyword) => mild.includes(keyword)));
  return low ? { state: 'degraded', code: low[0] } : { state: 'ok', code: null };
}
