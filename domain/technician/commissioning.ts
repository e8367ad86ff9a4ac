import { z } from 'zod';
import type { DeviceKind } from '../devices/condition.ts';
import type { CheckId, CheckRun } from './check.ts';

/**
 * new: nobody has told the terminal which intake is its own; begun: set up, not accepted yet, takes nobody; done:
 * accepted; none: set up by a file alone.
 */
export const commissioningState = z.enum(['new', 'begun', 'done', 'none']);
export type CommissioningState = z.infer<typeof commissioningState>;

/** What has to have passed before the first citizen, whatever devices the terminal has. */
const always: readonly CheckId[] = [
  'screen-touch',
  'screen-ruler',
  'storage-write',
  'network-intake',
  'network-clock',
  'keys',
  'test-case',
];
const ofDevice: Partial<Record<DeviceKind, CheckId>> = {
  camera: 'camera-picture',
  'fingerprint-scanner': 'scanner-capture',
  'slip-printer': 'slip-test',
};

/** Checks and tests that have not been made yet, or did not pass last; empty = the terminal may be accepted. */
export function missingForService(checks: readonly CheckRun[], devices: readonly DeviceKind[]): CheckId[] {
  const needed = [
    ...always,
    ...devices.flatMap((kind) => {
      const test = ofDevice[kind];
      return test ? [test] : [];
    }),
  ];
  const never = needed.filter((id) => !checks.some((run) => run.id === id));
  return [...never, ...checks.filter(({ ok }) => !ok).map(({ id }) => id)];
}

/** What the first set-up asks for. */
export const setUpRequest = z.strictObject({
  name: z.string().trim().max(40),
  /** Where the counter is, for citizens whom the terminal cannot take; empty = not said. */
  counterPlace: z.string().trim().max(120),
  intakeUrl: z.string().trim().max(300),
  enrolmentCode: z.string().trim().max(80),
  /** Null = the present one stays. */
  pin: z
    .string()
    .regex(/^\d{4,12}$/)
    .nullable(),
});
export type SetUpRequest = z.infer<typeof setUpRequest>;
