import { analyseFinger } from './analyse.ts';
import type { QualityProvider } from './quality-provider.ts';

/** The terminal's own quality estimate behind the port, for terminals without a certified NFIQ 2.2. */
export const builtInQuality: QualityProvider = {
  assess: async (image) => analyseFinger(image).estimate,
};
