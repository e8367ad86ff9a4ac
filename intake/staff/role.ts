import { z } from 'zod';

/** Who works with the intake: Schalter, Leitung, Technik, Verwaltung des Systems. */
export const staffRole = z.enum(['clerk', 'lead', 'technician', 'administrator']);
export type StaffRole = z.infer<typeof staffRole>;
