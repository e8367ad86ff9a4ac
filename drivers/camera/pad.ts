import type { PadProvider } from '../pad-provider.ts';

/** Attack detection on stills of the camera. */
export type CameraPad = PadProvider<ImageBitmap>;

/** For a camera without a provider: the omission is told to the clerk (TR-03121-3.2 §5.8.1). */
export const withoutPad: CameraPad = { assess: async () => ({ state: 'not-performed' }) };
