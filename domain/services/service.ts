import { z } from 'zod';

/** Services that the intake answers; it says which of them it can. */
export const officeService = z.enum(['check-in', 'document-status']);

/** What the terminal offers besides an application: the office's services, and what it can tell and show by itself. */
export const service = z.enum([
  ...officeService.options,
  'directory',
  'practice',
  'for-whom',
  'accessibility',
]);
export type Service = z.infer<typeof service>;
