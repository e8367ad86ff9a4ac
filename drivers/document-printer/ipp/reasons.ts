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
  ['paper-low', ['media-low']],
  ['ink-low', ['toner-low', 'marker-supply-low']],
];

const stopped = 5;

/** Why nothing can be printed; undefined when it can. `state` is `printer-state`: 3 idle, 4 processing, 5 stopped. */
export function stopReason(
  state: number,
  reasons: readonly string[],
): DocumentPrinterFailureCode | undefined {
  const serious = reasons.filter((reason) => !/-(warning|report)$/.test(reason));
  return find(stops, serious) ?? (state === stopped ? 'offline' : undefined);
}

/**
 * What the printer only warns of. Another tray may have paper; but many printers also call an empty one a warning, so
 * that a job which then stands still stands for this reason.
 */
export const warnedReason = (reasons: readonly string[]): DocumentPrinterFailureCode | undefined =>
  find(
    stops,
    reasons.filter((reason) => reason.endsWith('-warning')),
  );

export function conditionFor(state: number, reasons: readonly string[]): DeviceCondition {
  const stop = stopReason(state, reasons);
  if (stop) return { state: 'down', code: stop };
  const low = warnedReason(reasons) ?? find(lows, reasons);
  return low ? { state: 'degraded', code: low } : { state: 'ok', code: null };
}

function find<C extends string>(
  table: readonly (readonly [C, readonly string[]])[],
  reasons: readonly string[],
): C | undefined {
  const keywords = reasons.map((reason) => reason.replace(/-(error|warning|report)$/, ''));
  return table.find(([, known]) => known.some((keyword) => keywords.includes(keyword)))?.[0];
}
