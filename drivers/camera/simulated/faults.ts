import type { DeviceCondition } from '../../../domain/devices/condition.ts';
import type { CitizenState } from '../../../domain/station-api/dev-calls.ts';

/** What the switched-on faults do to the picture; the camera itself does not notice them. */
export function withFaults(state: CitizenState, faults: readonly string[]): CitizenState {
  return {
    ...state,
    ...(faults.includes('blurred') ? { blur: Math.max(state.blur, 6) } : {}),
    ...(faults.includes('dark') ? { light: 'dark' as const } : {}),
    ...(faults.includes('two-people') ? { second: 1 } : {}),
  };
}

/** What the camera can tell about itself. */
export function conditionUnder(faults: readonly string[]): DeviceCondition {
  if (faults.includes('unplugged')) return { state: 'down', code: 'disconnected' };
  if (faults.includes('slow')) return { state: 'degraded', code: 'slow' };
  return { state: 'ok', code: null };
}
