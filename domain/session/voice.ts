import { z } from 'zod';
import { language } from './language.ts';

/** From the quietest to the loudest 18 dB, in steps of 6 (EN 301 549 8.2: a range of 18 dB and a step of 12). */
export const volumes = ['quiet', 'normal', 'loud', 'loudest'] as const;
export const speeds = ['slow', 'normal', 'fast', 'fastest'] as const;

/** How this citizen hears the terminal; the next one finds the standard again, so volume and speed are reset too. */
export const voice = z.strictObject({
  /** Everything on the screen is spoken. */
  spoken: z.boolean(),
  volume: z.enum(volumes),
  speed: z.enum(speeds),
  /** The screen is black: nobody reads along with a person who does not need it. */
  screenOff: z.boolean(),
});
export type Voice = z.infer<typeof voice>;

export const standardVoice: Voice = { spoken: false, volume: 'normal', speed: 'normal', screenOff: false };

/** Whoever listens gets the time that listening takes. */
export const listensLonger = ({ spoken, screenOff }: Voice): boolean => spoken || screenOff;

/** One thing to be said that no recorded clip says. */
export const utterance = z.strictObject({ language, text: z.string().trim().min(1).max(2000) });
export type Utterance = z.infer<typeof utterance>;
