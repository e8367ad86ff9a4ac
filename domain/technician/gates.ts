import { z } from 'zod';

/** Why the terminal takes nobody, or offers less; each has a sentence for the technician. */
export const gate = z.enum([
  'service',
  'update',
  'simulated-devices',
  'touch-missing',
  'disk-full',
  'store-unwritable',
  'too-many-unsent',
  'unsent-too-old',
  'case-refused',
  'sync-too-old',
  'clock-wrong',
  'keys-old',
]);
export type Gate = z.infer<typeof gate>;

/** What is known at this moment; null = not known (yet), which closes nothing. */
export type Fitness = {
  service: boolean;
  /** A new version is about to be installed, or has not shown yet that it works. */
  update: boolean;
  /** An installed terminal that nobody has called a demonstration has a device that makes its captures up. */
  simulated: boolean;
  /** The touch screen that was there once is gone. */
  touchMissing: boolean;
  freeBytes: number | null;
  writable: boolean;
  /** Cases on their way to the intake. */
  unsent: number;
  /** Age of the oldest of them. */
  oldestUnsentMs: number | null;
  /** Cases that the intake has refused for good. */
  refused: number;
  /** Since the intake took a request last. */
  sinceSyncMs: number | null;
  clockOffsetMs: number | null;
  /** Days until the intake's newest key or certificate ends. */
  keyDaysLeft: number | null;
};

export const gateLimits = z.strictObject({
  freeMegabytes: z.number().int().min(50).default(500),
  unsent: z.number().int().min(1).default(300),
  /** Well below the 96 hours after which a case is gone. */
  unsentHours: z.number().int().min(1).max(90).default(48),
  syncHours: z.number().int().min(1).default(24),
  clockSeconds: z.number().int().min(5).default(120),
  keyDays: z.number().int().min(0).default(7),
});
export type GateLimits = z.infer<typeof gateLimits>;

const hourMs = 3_600_000;

export type GateState = {
  /** Takes no citizen. */
  closed: Gate[];
  /** Still serves; somebody should look. */
  warnings: Gate[];
};

/**
 * Whether the terminal is fit to serve. It closes only where a citizen's data would be at risk (nowhere to write, cases
 * that would be erased before anybody fetches them, captures of nobody), or where nobody could touch it. The rest warns.
 */
export function gates(fitness: Fitness, limits: GateLimits): GateState {
  const { freeBytes, oldestUnsentMs, sinceSyncMs, clockOffsetMs, keyDaysLeft } = fitness;
  const closed: Gate[] = [];
  const warnings: Gate[] = [];
  if (fitness.service) closed.push('service');
  if (fitness.update) closed.push('update');
  if (fitness.simulated) closed.push('simulated-devices');
  if (fitness.touchMissing) closed.push('touch-missing');
  if (!fitness.writable) closed.push('store-unwritable');
  if (freeBytes !== null && freeBytes < limits.freeMegabytes * 1_000_000) closed.push('disk-full');
  if (fitness.unsent >= limits.unsent) closed.push('too-many-unsent');
  if (oldestUnsentMs !== null && oldestUnsentMs >= limits.unsentHours * hourMs) closed.push('unsent-too-old');
  if (clockOffsetMs !== null && Math.abs(clockOffsetMs) > limits.clockSeconds * 1000)
    closed.push('clock-wrong');
  // Closing would save nothing: no network brings it there any more.
  if (fitness.refused > 0) warnings.push('case-refused');
  if (sinceSyncMs !== null && sinceSyncMs >= limits.syncHours * hourMs) warnings.push('sync-too-old');
  if (keyDaysLeft !== null && keyDaysLeft < limits.keyDays) warnings.push('keys-old');
  return { closed, warnings };
}
