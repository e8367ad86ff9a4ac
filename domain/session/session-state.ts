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
  'returned',
  'wiping',
]);
export type SessionState = z.infer<typeof sessionState>;
