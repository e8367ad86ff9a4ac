import { expect, test } from 'vitest';
import { readiness } from './readiness.ts';

const accepted = { state: 'done' as const, doneAt: null, asksForSetUp: false, missing: [] };
const fit = { closed: ['service' as const], warnings: [], checks: [], devices: [], commissioning: accepted };
const camera = (state: 'down' | 'degraded') => ({
  kind: 'camera' as const,
  driver: 'uvc',
  name: '',
  condition: { state, code: null },
  day: [],
});

test('the worst of gates, devices and warnings decides; being looked after is no fault', () => {
  expect(readiness(fit).state).toBe('ok');
  expect(readiness({ ...fit, warnings: ['keys-old'] }).state).toBe('degraded');
  expect(readiness({ ...fit, devices: [camera('degraded')] }).state).toBe('degraded');
  expect(readiness({ ...fit, devices: [camera('down')] }).state).toBe('down');
  expect(readiness({ ...fit, closed: ['service', 'disk-full'] })).toEqual({
    state: 'down',
    label: 'nimmt niemanden an',
  });
  expect(readiness({ ...fit, commissioning: { ...accepted, state: 'begun' } }).label).toBe(
    'nicht abgenommen',
  );
});
