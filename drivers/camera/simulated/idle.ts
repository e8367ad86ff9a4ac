import type { CitizenState } from '../../../domain/station-api/dev-calls.ts';

/** Small movements of a person who stands still: breathing, swaying, a blink every 3.7 s. `seconds` since any start. */
export function withIdleMotion(state: CitizenState, seconds: number): CitizenState {
  if (!state.idle) return state;
  const wave = (frequency: number, phase: number) => Math.sin(seconds * frequency + phase);
  const blink = Math.max(0, 1 - Math.abs(((seconds + 1.3) % 3.7) - 0.12) / 0.11);
  return {
    ...state,
    yaw: state.yaw + 0.7 * wave(0.9, 0) + 0.4 * wave(2.1, 1),
    pitch: state.pitch + 0.5 * wave(0.7, 2),
    roll: state.roll + 0.4 * wave(0.5, 4),
    x: state.x + 0.0015 * wave(0.6, 1),
    y: state.y + 0.001 * wave(1.4, 0),
    eyesClosed: Math.max(state.eyesClosed, blink),
  };
}
