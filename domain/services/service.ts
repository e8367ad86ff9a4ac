import { z } from 'zod';

/** What the terminal offers besides an application; the intake says which of them it can answer. */
export const service = z.enum(['check-in', 'document-status', 'directory']);
export type Service = z.infer<typeof service>;
