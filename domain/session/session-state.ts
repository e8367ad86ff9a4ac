import { z } from 'zod';

/** Where the session stands; the renderer shows one screen for each. */
export const sessionState = z.enum([
  'out-of-service',
  'attract',
  'service',
  'page',
  'referred',
  'sealing',
  'slip',
  'wiping',
]);
export type SessionState = z.infer<typeof sessionState>;
