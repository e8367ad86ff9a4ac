import { z } from 'zod';

/** What is set on a camera; what is not given is left to its own automatic. */
export const cameraControls = z.strictObject({
  /** In units of 100 µs, as UVC has it. */
  exposureTime: z.number().positive().exactOptional(),
  /** In the camera's own unit, from near to far. */
  focusDistance: z.number().min(0).exactOptional(),
  /** Kelvin. */
  colorTemperature: z.number().positive().exactOptional(),
});
export type CameraControls = z.infer<typeof cameraControls>;
