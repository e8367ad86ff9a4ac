import { z } from 'zod';
import type { CameraControls } from '../../../domain/devices/camera-controls.ts';

const range = z.object({ min: z.number(), max: z.number() });
/** Only what is looked at; the DOM's types do not know these capabilities (W3C MediaStream Image Capture). */
const capabilities = z.object({
  exposureMode: z.array(z.string()).optional(),
  exposureTime: range.optional(),
  focusMode: z.array(z.string()).optional(),
  focusDistance: range.optional(),
  whiteBalanceMode: z.array(z.string()).optional(),
  colorTemperature: range.optional(),
});

const pairs = [
  ['exposureMode', 'exposureTime'],
  ['focusMode', 'focusDistance'],
  ['whiteBalanceMode', 'colorTemperature'],
] as const;

/**
 * The constraints that set the wished values where the camera offers them, clamped to its range, and its continuous
 * automatic elsewhere. Cameras without any of these give an empty list.
 */
export function controlConstraints(
  offered: unknown,
  wished: CameraControls,
): Record<string, string | number>[] {
  const found = capabilities.safeParse(offered);
  if (!found.success) return [];
  return pairs.flatMap(([mode, value]) => {
    const modes = found.data[mode] ?? [];
    const limits = found.data[value];
    const wish = wished[value];
    if (wish !== undefined && limits && modes.includes('manual'))
      return [{ [mode]: 'manual', [value]: Math.min(limits.max, Math.max(limits.min, wish)) }];
    return modes.includes('continuous') ? [{ [mode]: 'continuous' }] : [];
  });
}

/** Sets the camera's controls; a camera that refuses keeps its own. */
export async function applyControls(track: MediaStreamTrack, wished: CameraControls): Promise<void> {
  const advanced = controlConstraints(track.getCapabilities(), wished);
  // One by one: a camera that refuses one control may take the others.
  for (const constraint of advanced) await track.applyConstraints({ advanced: [constraint] }).catch(() => {});
}
