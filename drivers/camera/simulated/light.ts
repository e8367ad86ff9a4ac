import { Vector3 } from 'three';
import type { CitizenState } from '../../../domain/station-api/dev-calls.ts';

/** Uniforms that every material shares by reference, so that one change lights the whole person. */
export const createLight = () => ({
  keyDir: { value: new Vector3(0, 0, 1) },
  keyCol: { value: new Vector3() },
  rimDir: { value: new Vector3(0, 0, 1) },
  rimCol: { value: new Vector3() },
  sky: { value: new Vector3() },
  ground: { value: new Vector3() },
});
export type Light = ReturnType<typeof createLight>;

/** key: main light, fill: soft light from all round, side: −1 from the left of the picture … 1 from the right. */
type Preset = { key: number; fill: number; side: number; height: number; level: number; warmth: number };
const even: Preset = { key: 1.35, fill: 1.75, side: 0, height: 0.35, level: 1, warmth: 0 };
const presets: Record<CitizenState['light'], Preset> = {
  even,
  left: { ...even, key: 4, fill: 0.35, side: -1, height: 0.1 },
  right: { ...even, key: 4, fill: 0.35, side: 1, height: 0.1 },
  top: { ...even, key: 4.6, fill: 0.2, height: 1.3 },
  dark: { ...even, level: 0.12 },
  bright: { ...even, level: 2.6 },
  warm: { ...even, warmth: 1 },
};

/** Sets the light; returns how bright it makes the wall, per colour in display space. */
export function applyLight(light: Light, name: CitizenState['light']): Vector3 {
  const { key, fill, side, height, level, warmth } = presets[name];
  const tint = new Vector3(1, 1 - 0.12 * warmth, 1 - 0.34 * warmth).multiplyScalar(level / Math.PI);
  light.sky.value.copy(tint).multiplyScalar(fill);
  light.ground.value.copy(tint).multiplyScalar(fill * 0.72);
  light.keyCol.value.copy(tint).multiplyScalar(key);
  light.rimCol.value.copy(tint).multiplyScalar(0.25 * (1 - 0.8 * Math.abs(side)));
  const depth = 1.5 - Math.abs(side) * 1.25 - Math.max(0, height - 0.5) * 1.6;
  light.keyDir.value.set(side * 1.4, 0.15 + height * 1.5, depth).normalize();
  light.rimDir.value.set(-side || 0.6, 0.3, 1).normalize();
  // Half of a side light misses the wall.
  const onWall = tint.multiplyScalar(Math.PI * (1 - 0.25 * Math.abs(side)));
  return new Vector3(onWall.x ** (1 / 2.2), onWall.y ** (1 / 2.2), onWall.z ** (1 / 2.2));
}
