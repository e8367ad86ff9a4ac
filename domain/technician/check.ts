import { z } from 'zod';
import { deviceKind } from '../devices/condition.ts';

/** What a check belongs to: a device, or the terminal itself. */
export const checkedThing = z.union([deviceKind, z.enum(['storage', 'network', 'screen', 'sound'])]);
export type CheckedThing = z.infer<typeof checkedThing>;

/** Checks that need nobody: made every morning, by `npm run diagnose`, and with one touch by the technician. */
export const automaticCheckId = z.enum([
  'camera-present',
  'camera-resolution',
  'camera-frame-rate',
  'scanner-present',
  'scanner-platen',
  'slip-printer-ready',
  'document-printer-ready',
  'column-present',
  'column-lift',
  'column-light',
  'code-reader-present',
  'storage-free',
  'storage-write',
  'storage-integrity',
  'storage-log',
  'storage-schema',
  'network-intake',
  'network-tls',
  'network-clock',
  'sync-age',
  'unsent-count',
  'unsent-age',
  'keys',
  'test-case',
]);
export type AutomaticCheckId = z.infer<typeof automaticCheckId>;

/** Tests that a person confirms. */
export const guidedTestId = z.enum([
  'camera-picture',
  'scanner-capture',
  'slip-test',
  'document-test',
  'column-lift-ends',
  'column-light-seen',
  'column-keys',
  'column-headphones',
  'screen-touch',
  'screen-ruler',
  'sound-heard',
  'code-reader-read',
]);

export const checkId = z.union([automaticCheckId, guidedTestId]);
export type CheckId = z.infer<typeof checkId>;

/**
 * One run of a check, a row that is never changed. `detail` is a plain German sentence with figures and never anything
 * of a citizen; `value` the figure behind it, in the check's own unit.
 */
export const checkRun = z.strictObject({
  row: z.number().int(),
  at: z.iso.datetime(),
  id: checkId,
  device: checkedThing,
  ok: z.boolean(),
  value: z.number().nullable(),
  detail: z.string().max(300),
  ms: z.number().min(0),
  by: z.enum(['morning', 'technician', 'remote']),
});
export type CheckRun = z.infer<typeof checkRun>;

/** The device of each check. */
export const deviceOfCheck: Record<CheckId, CheckedThing> = {
  'camera-present': 'camera',
  'camera-resolution': 'camera',
  'camera-frame-rate': 'camera',
  'camera-picture': 'camera',
  'scanner-present': 'fingerprint-scanner',
  'scanner-platen': 'fingerprint-scanner',
  'scanner-capture': 'fingerprint-scanner',
  'slip-printer-ready': 'slip-printer',
  'slip-test': 'slip-printer',
  'document-printer-ready': 'document-printer',
  'document-test': 'document-printer',
  'column-present': 'control-board',
  'column-lift': 'control-board',
  'column-light': 'control-board',
  'column-lift-ends': 'control-board',
  'column-light-seen': 'control-board',
  'column-keys': 'control-board',
  'column-headphones': 'control-board',
  'code-reader-present': 'code-reader',
  'code-reader-read': 'code-reader',
  'storage-free': 'storage',
  'storage-write': 'storage',
  'storage-integrity': 'storage',
  'storage-log': 'storage',
  'storage-schema': 'storage',
  'network-intake': 'network',
  'network-tls': 'network',
  'network-clock': 'network',
  'sync-age': 'network',
  'unsent-count': 'network',
  'unsent-age': 'network',
  keys: 'network',
  'test-case': 'network',
  'screen-touch': 'screen',
  'screen-ruler': 'screen',
  'sound-heard': 'sound',
};

/** The latest run of each check, ordered by row and not by clock: a clock that jumped must not hide the newest. */
export function latestRuns(runs: readonly CheckRun[]): CheckRun[] {
  const latest = new Map<CheckId, CheckRun>();
  for (const run of runs) {
    const known = latest.get(run.id);
    if (!known || run.row > known.row) latest.set(run.id, run);
  }
  return [...latest.values()].sort((a, b) => a.row - b.row);
}
