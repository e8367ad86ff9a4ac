import type { PhotoHint } from '../../../domain/photo/guidance/hint.ts';
import type { CitizenState } from '../../../domain/station-api/dev-calls.ts';

/** As people do who look at a mirror: slowly. */
const metresPerSecond = { walk: 0.15, shift: 0.05 };
const degreesPerSecond = 40;
/** Lids, lips and brows: share of the whole way per second. */
const facePerSecond = 3;
/** Nobody walks through the camera or out of the room. */
const reach = { near: 0.35, far: 2.5, side: 0.4 };

const aside: ReadonlySet<CitizenState['light']> = new Set(['left', 'right', 'top']);

const toZero = (value: number, step: number) =>
  Math.abs(value) <= step ? 0 : value - Math.sign(value) * step;
const towards = (value: number, goal: number, step: number) => goal + toZero(value - goal, step);
const within = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/**
 * One small step of a cooperative citizen towards what the screen asks, `seconds` after the last one.
 * In the camera's picture the citizen's left is +x.
 */
export function follow(state: CitizenState, hint: PhotoHint, seconds: number): CitizenState {
  const walk = metresPerSecond.walk * seconds;
  const shift = metresPerSecond.shift * seconds;
  const turn = degreesPerSecond * seconds;
  const face = facePerSecond * seconds;
  switch (hint) {
    case 'closer':
      return { ...state, distance: within(state.distance - walk, reach.near, reach.far) };
    case 'further':
      return { ...state, distance: within(state.distance + walk, reach.near, reach.far) };
    case 'left':
      return { ...state, x: within(state.x + shift, -reach.side, reach.side) };
    case 'right':
      return { ...state, x: within(state.x - shift, -reach.side, reach.side) };
    case 'up':
      return { ...state, y: within(state.y + shift, -reach.side, reach.side) };
    case 'down':
      return { ...state, y: within(state.y - shift, -reach.side, reach.side) };
    case 'straight':
      return { ...state, yaw: toZero(state.yaw, turn), pitch: toZero(state.pitch, turn) };
    case 'upright':
      return { ...state, roll: toZero(state.roll, turn) };
    case 'look-here':
      return { ...state, gazeX: toZero(state.gazeX, turn), gazeY: toZero(state.gazeY, turn) };
    case 'eyes-open':
      return { ...state, eyesClosed: toZero(state.eyesClosed, face) };
    case 'mouth-closed':
      // A smile parts the lips too; who closes them still smiles with closed lips.
      return {
        ...state,
        mouthOpen: toZero(state.mouthOpen, face),
        smile: state.mouthOpen === 0 ? toZero(state.smile, face) : state.smile,
      };
    case 'neutral':
      return {
        ...state,
        mouthOpen: toZero(state.mouthOpen, face),
        smile: toZero(state.smile, face),
        browsUp: toZero(state.browsUp, face),
        frown: toZero(state.frown, face),
      };
    case 'still':
      return { ...state, idle: false };
    case 'alone':
      return { ...state, second: toZero(state.second, face) };
    case 'glasses-off':
      return { ...state, glasses: 'none' };
    case 'glasses-down':
      // The lenses no longer mirror the light; the glasses stay on.
      return { ...state, glasses: state.glasses === 'glare' ? 'thin' : state.glasses };
    case 'come-here':
      return { ...state, x: towards(state.x, 0, shift), y: towards(state.y, 0, shift) };
    case 'light':
      // Who faces the lamp has its light on both sides; that it is too dim or too bright nobody can change.
      return { ...state, light: aside.has(state.light) ? 'even' : state.light };
    case 'background':
      // Close before the terminal's own wall nothing of the room is seen.
      return { ...state, background: state.background === 'room' ? 'grey' : state.background };
    case 'call-help':
    case 'uncover':
    case 'hair-aside':
      // Nothing that this person could change.
      return state;
  }
}

/** The followed state after somebody moved a control: only what was moved changes, the rest stays as followed. */
export function steer(followed: CitizenState, before: CitizenState, after: CitizenState): CitizenState {
  const moved = Object.entries(after).filter(
    ([key, value]) => !Object.entries(before).some(([old, was]) => old === key && was === value),
  );
  return { ...followed, ...Object.fromEntries(moved) };
}
